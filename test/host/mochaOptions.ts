// How both hosts run the suite. Tests wait for events; the time limit is there to end what hangs.
export const options: Mocha.MochaOptions = { ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, slow: 2_000, ...(process.env.GREP ? { grep: process.env.GREP } : {}) };

/** Begins each line that Mocha prints, to tell it from the log of the workbench around it. */
export const suitePrefix = '[suite] ';

/** Mocha's reporters print through this, once it is set as their `Base.consoleLog`. */
export const consoleLog = (text: unknown = '', ...values: unknown[]): void => console.log(suitePrefix + String(text), ...values);

/** Runs everything; throws if a test failed, which is what VS Code turns into an exit code. */
export function succeed(mocha: { run(done: (failures: number) => void): unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
