export { addEntity, type NewEntity } from './add';
export { isAttacksName } from './attackNames';
export { Catalog, storeOf, type ClaimAbout } from './catalog';
export { readDataset, unresolvedIn, type Dataset, type DatasetResult } from './dataset';
export { extendCatalog, mergeDatasets } from './merge';
export { packCatalog, unpackCatalog } from './pack';
export { slugOf } from './slug';
export { asUint16, asUint32, bytesOf, readSections, writeSections } from './sections';
/** @internal The declarations of the library name no package that its users lack. */
export { datasetSchema, DATASET_FORMAT } from './schema';
export { allowName, ignoreName, type DatasetChange } from './ignore';
