import { fromBase64 } from '../export';
import type { Kind } from '../model';
import { addressesIn, cleanName, cleanNames, fileName, type Draft, type DraftClaim, type Foreign, type ForeignReport } from './draft';
import { counter, isFields, listOf, sliced, textOf, textsOf, type Fields } from './fields';

/** Galaxies that hold actors, campaigns or software; of another one nothing is taken. */
const GALAXIES: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/threat-actor|intrusion-set|activity-group|360net|-groups?$|^groups?$|^tidal-groups/i, 'actor'],
  [/campaign/i, 'campaign'],
  [/malware|tool|ransomware|^rat$|stealer|botnet|backdoor|banker|android|software/i, 'software'],
];

const kindOfGalaxy = (type: string): Kind | undefined => GALAXIES.find(([pattern]) => pattern.test(type))?.[1];

/** What a galaxy's cluster file holds. Pauses between slices of it. */
export function* readGalaxy(galaxy: Fields, source: Foreign['source']): Generator<void, Foreign> {
  const { counts, count } = counter();
  const faults: string[] = [];
  const type = textOf(galaxy['type']) ?? '';
  const kind = kindOfGalaxy(type) ?? kindOfGalaxy(textOf(galaxy['name']) ?? '');
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  yield* sliced(listOf(galaxy['values']), (value, i) => {
    const [uuid, name] = isFields(value) ? [textOf(value['uuid']), cleanName(textOf(value['value']) ?? '')] : [];
    if (!isFields(value) || uuid === undefined || name === undefined)
      faults.push(`value ${i + 1} has no "uuid" and "value". Mend or remove it.`);
    else if (!kind || seen.has(uuid)) count(kind ? 'value with a uuid that stands twice' : `value of the galaxy ${type}`);
    else {
      seen.add(uuid);
      drafts.push(clusterOf(value, kind, uuid, name, source.id));
    }
  });
  return { source, drafts, reports: [], passedOver: counts, faults };
}

function clusterOf(value: Fields, kind: Kind, uuid: string, name: string, source: string): Draft {
  const meta = isFields(value['meta']) ? value['meta'] : {};
  const attack = [
    ...textsOf(meta['external_id']),
    ...textsOf(meta['group_attack_id']),
    ...textsOf(meta['campaign_attack_id']),
    ...textsOf(meta['software_attack_id']),
  ].find((id) => /^[GSC]\d{4}$/.test(id));
  return {
    key: uuid,
    kind,
    name,
    names: cleanNames(textsOf(meta['synonyms'])),
    ids: { misp: uuid, ...(attack === undefined ? {} : { 'mitre-attack': attack }) },
    claims: kind === 'actor' ? claimsOf(meta) : [],
    references: addressesIn(textsOf(meta['refs'])),
    source,
  };
}

function claimsOf(meta: Fields): DraftClaim[] {
  const number = Number(textOf(meta['attribution-confidence']) ?? NaN);
  const weight = number >= 0 && number <= 100 ? { confidence: number } : {};
  return [
    ...textsOf(meta['country']).map((of): DraftClaim => ({ says: 'origin', of, certainty: 'suspected', ...weight })),
    ...textsOf(meta['cfr-suspected-state-sponsor']).map((of): DraftClaim => ({ says: 'sponsored-by', of, certainty: 'suspected' })),
    ...[...textsOf(meta['cfr-suspected-victims']), ...textsOf(meta['observed_countries'])].map(
      (of): DraftClaim => ({ says: 'targets', of, certainty: 'suspected' }),
    ),
  ];
}

const ATTRIBUTES: Readonly<Record<string, Kind>> = { 'threat-actor': 'actor', 'campaign-name': 'campaign', 'target-org': 'organization' };

/** What events of MISP hold: those whom tags and attributes name, and reports. */
export function* readEvents(events: readonly unknown[], source: Foreign['source']): Generator<void, Foreign> {
  const { counts, count } = counter();
  const faults: string[] = [];
  const drafts = new Map<string, Draft>();
  const reports: ForeignReport[] = [];
  yield* sliced(events, (wrapped, i) => {
    const event = isFields(wrapped) ? wrapped['Event'] : undefined;
    if (!isFields(event)) {
      faults.push(`entry ${i + 1} has no "Event". Mend or remove it.`);
      return;
    }
    for (const draft of namedIn(event, source.id, count))
      drafts.set(`${draft.kind} ${draft.name}`, drafts.get(`${draft.kind} ${draft.name}`) ?? draft);
    reports.push(...reportsOf(event));
  });
  return { source, drafts: [...drafts.values()], reports, passedOver: counts, faults };
}

function namedIn(event: Fields, source: string, count: (type: string) => void): Draft[] {
  const draft = (kind: Kind, text: string, ids: Record<string, string> = {}): Draft[] => {
    const name = cleanName(text);
    return name === undefined ? [] : [{ key: `${kind} ${name}`, kind, name, names: [], ids, claims: [], references: [], source }];
  };
  const tags = listOf(event['Tag']).filter(isFields).flatMap(({ name }) => {
    const [, galaxy = '', value = ''] = /^misp-galaxy:([\w-]+)="([^"]{1,400})"$/.exec(textOf(name) ?? '') ?? [];
    const kind = galaxy === '' ? undefined : kindOfGalaxy(galaxy);
    const attack = / - ([GSC]\d{4})$/.exec(value)?.[1];
    return kind ? draft(kind, value, attack === undefined ? {} : { 'mitre-attack': attack }) : [];
  });
  const attributes = listOf(event['Attribute']).filter(isFields).flatMap(({ type, value }) => {
    const kind = Object.hasOwn(ATTRIBUTES, String(type)) ? ATTRIBUTES[String(type)] : undefined;
    if (!kind && type !== 'attachment') count(`attribute ${String(type)}`);
    return kind ? draft(kind, textOf(value) ?? '') : [];
  });
  return [...tags, ...attributes];
}

/** The reports of an event; the annotations file that this program attached belongs to the report of its name. */
function reportsOf(event: Fields): ForeignReport[] {
  const files = new Map(
    listOf(event['Attribute'])
      .filter(isFields)
      .filter(({ type }) => type === 'attachment')
      .map(({ value, data }) => [textOf(value), textOf(data)]),
  );
  return listOf(event['EventReport']).filter(isFields).flatMap(({ name, content }): ForeignReport[] => {
    const text = textOf(content) ?? '';
    if (text.trim() === '') return [];
    const file = fileName(textOf(name) ?? textOf(event['info']) ?? '', 'report');
    const data = files.get(`${file}.intel.yaml`);
    return [{ name: file, text, ...(data === undefined ? {} : { yaml: new Utf8().decode(fromBase64(data)) }) }];
  });
}

/** UTF-8 without the decoder of a platform. */
class Utf8 {
  decode(bytes: Uint8Array): string {
    let escaped = '';
    for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
    try {
      return decodeURIComponent(escaped);
    } catch {
      return '';
    }
  }
}
