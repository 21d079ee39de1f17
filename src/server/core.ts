// What stands for `src/core` in the server: the extension's bundle gives it, whose code would fill a fifth of the package a second time.
// The bundle asks for the module `vscode` when it is read, which only VS Code has, and uses it only once it is activated.
import Module from 'node:module';

/** Whatever is asked of it, called or extended, is itself. */
const nothing: unknown = new Proxy(class {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : nothing),
  getPrototypeOf: () => nothing as object, // a bundle makes a namespace of it, which inherits from it
  apply: () => nothing,
});

const loader = Module as unknown as { _load(request: string, ...more: unknown[]): unknown };
const load = loader._load.bind(Module);
loader._load = (request, ...more) => (request === 'vscode' ? nothing : load(request, ...more));
// eslint-disable-next-line @typescript-eslint/no-require-imports -- found beside this file when it runs, and never bundled
module.exports = (require('./extension.js') as { core: object }).core;
