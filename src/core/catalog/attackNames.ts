import type { Name } from '../model';

/** What the ids of the bundled data's sources begin with where the source is a release of ATT&CK. */
const ATTACK_SOURCE = /^attack-/;

/** Whether ATT&CK itself lists a name, and not only some list that refers to ATT&CK. */
export function isAttacksName({ sources }: Name): boolean {
  return sources.some((source) => ATTACK_SOURCE.test(source));
}
