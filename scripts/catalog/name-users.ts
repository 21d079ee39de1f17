import { listOf, type MispEntry, type MispMeta } from './read';

/** Producers that MISP names by a blog or by half of their name. */
const PRODUCER_NAMES: Readonly<Record<string, string>> = {
  'BlackBerry Blog': 'BlackBerry',
  'Broadcom Blog': 'Broadcom',
  'Cisco Talos Intelligence Group': 'Cisco Talos',
  'Google Cloud Blog': 'Google',
  Intel471: 'Intel 471',
  MITRE: 'MITRE ATT&CK',
  'Palo Alto': 'Palo Alto Networks',
};

/** UUID of a producer → its name. */
export function producerNames(producers: readonly MispEntry[]): Map<string, string> {
  return new Map(producers.map(({ uuid, value }) => [uuid, PRODUCER_NAMES[value] ?? value]));
}

/** Who uses which name of an actor, from `origin:NAME` and from `name-attribution` ("NAME:uuid of the producer"). */
export function nameUsers(meta: MispMeta, producers: ReadonlyMap<string, string>): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const add = (name: string, user: string | undefined) => {
    const known = users.get(name) ?? [];
    if (user !== undefined && !known.includes(user)) users.set(name, [...known, user]);
  };
  for (const entry of listOf(meta['name-attribution'])) {
    const colon = entry.lastIndexOf(':');
    add(entry.slice(0, colon), producers.get(entry.slice(colon + 1)));
  }
  for (const [key, value] of Object.entries(meta)) {
    if (key.startsWith('origin:')) listOf(value).forEach((user) => add(key.slice('origin:'.length), user));
  }
  return users;
}
