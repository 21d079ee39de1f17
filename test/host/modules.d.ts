// Resolved by the bundles of this folder (bundles.mjs).
declare module 'every-suite';
declare module 'assert/' {
  export { default } from 'node:assert';
}
