// The engine's door for raw matching. A stand-in until the engine has one.
export { wordsAndMap as rawMatcher } from './peers';
