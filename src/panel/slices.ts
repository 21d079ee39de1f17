import { useLayoutEffect, useState } from 'preact/hooks';

/** How long work may keep the page from anything else, in milliseconds: half of a frame. */
const SLICE = 8;

/** What work results in; `undefined` until it is done. Long work is done in slices, between which the page goes on; short work at once. */
export function useSliced<T>(work: () => Generator<undefined, T>, inputs: readonly unknown[]): T | undefined {
  const [done, setDone] = useState<{ readonly inputs: readonly unknown[]; readonly value: T }>();
  useLayoutEffect(() => {
    const steps = work();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const end = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
      if (step.done) setDone({ inputs, value: step.value });
      else timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, inputs);
  return done?.inputs.every((input, i) => input === inputs[i]) ? done.value : undefined;
}
