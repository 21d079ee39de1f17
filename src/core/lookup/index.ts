/** Entities by what somebody types: looked up as far as it resembles, completed as it begins. */
export { beginningsOf, completionKey, createCompleter, isProse, type Completion } from './complete';
export { createLookup, type Found } from './lookup';
