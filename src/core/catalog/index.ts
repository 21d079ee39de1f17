export { Catalog, type ClaimAbout } from './catalog';
export { readDataset, type Dataset, type DatasetResult } from './dataset';
export { extendCatalog, mergeDatasets } from './merge';
export { packCatalog, unpackCatalog } from './pack';
export { datasetSchema, DATASET_FORMAT } from './schema';
