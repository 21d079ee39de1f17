// The little of Node's `process` that `assert` asks for in a worker.
export const process = { env: {}, emitWarning: (): void => undefined, nextTick: queueMicrotask };
