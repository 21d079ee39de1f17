/** What `src/server` takes from this bundle, instead of a copy of its own. */
export { annotatorFor, createToolServer, formatProblem, unpackCatalog, withDatasets } from '../core';
