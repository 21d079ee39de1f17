import fc from 'fast-check';

/**
 * `npm test` tries the same cases at every run, so that a fault is found by who makes it and not by whoever comes next. With `PROPERTY_FACTOR`,
 * the longer search for faults that nobody looked for, each run tries others; the seed stands in what fails.
 */
if (process.env['PROPERTY_FACTOR'] === undefined) fc.configureGlobal({ seed: 20_190_801 });
