// The engine's door for raw matching.
export { rawMatcher } from '../../src/core/recognize';
