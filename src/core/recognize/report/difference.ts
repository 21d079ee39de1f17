import type { Passage } from '../passage/passage';

/** Of more passages than these what they have in common is not looked for. */
const FEW = 16;

/** Calls `change` for what fresh passages tell and old ones do not (1), and the other way round (-1). */
export function difference<T>(
  old: readonly Passage[], fresh: readonly Passage[], told: (passage: Passage) => readonly T[],
  isSame: (a: T, b: T) => boolean, change: (one: T, by: 1 | -1) => void,
): void {
  const gone = old.length <= FEW ? old.flatMap(told) : [];
  if (old.length > FEW) for (const passage of old) for (const item of told(passage)) change(item, -1);
  for (const one of fresh) {
    for (const item of told(one)) {
      const at = gone.length === 0 ? -1 : gone.findIndex((other) => isSame(item, other));
      if (at < 0) change(item, 1);
      else gone.splice(at, 1);
    }
  }
  for (const item of gone) change(item, -1);
}
