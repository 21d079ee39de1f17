import { tlpOfMarking } from '../export';
import type { Certainty, Kind, Relation } from '../model';
import { addressesIn, cleanName, cleanNames, fileName, type Draft, type DraftClaim, type Foreign, type ForeignReport } from './draft';
import { counter, isFields, listOf, sliced, textOf, textsOf, type Fields } from './fields';

const KINDS: Readonly<Record<string, Kind>> = {
  'intrusion-set': 'actor',
  'threat-actor': 'actor',
  campaign: 'campaign',
  location: 'country',
  identity: 'organization',
  malware: 'software',
  tool: 'software',
};
const RELATIONS: Readonly<Record<string, Relation>> = {
  'originates-from': 'origin',
  targets: 'targets',
  'attributed-to': 'attributed-to',
  uses: 'uses',
};

/** What a bundle of STIX 2.0 or 2.1 holds. Pauses between slices of it. */
export function* readStix(bundle: Fields, source: Foreign['source']): Generator<void, Foreign> {
  const { counts, count } = counter();
  const faults: string[] = [];
  const objects = new Map<string, Fields>();
  yield* sliced(listOf(bundle['objects']), (object, i) => {
    const id = isFields(object) ? textOf(object['id']) : undefined;
    if (!isFields(object) || id === undefined || textOf(object['type']) === undefined)
      faults.push(`object ${i + 1} has no "type" and "id". Mend or remove it.`);
    else if (objects.has(id)) count('object with an id that stands twice');
    else objects.set(id, object);
  });
  const claims = new Map<string, DraftClaim[]>();
  yield* sliced(objects.values(), (object) => addClaim(object, claims, count));
  const drafts: Draft[] = [];
  const reports: ForeignReport[] = [];
  const marks = new Set<string>();
  yield* sliced(objects.values(), (object) => {
    drafts.push(...draftOf(object, claims, source.id, count, faults));
    if (object['type'] === 'report') reports.push(...reportOf(object));
    for (const mark of textsOf(object['object_marking_refs']).flatMap((ref) => tlpOfMarking(ref) ?? [])) marks.add(mark);
  });
  return { source: { ...source, title: [source.title, ...marks].join(', ') }, drafts, reports, passedOver: counts, faults };
}

const IGNORED = new Set(['relationship', 'report', 'marking-definition', 'extension-definition']);

function draftOf(
  object: Fields,
  claims: ReadonlyMap<string, DraftClaim[]>,
  source: string,
  count: (type: string) => void,
  faults: string[],
): Draft[] {
  const [type, id] = [String(object['type']), String(object['id'])];
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (object['revoked'] === true || object['x_mitre_deprecated'] === true) count('revoked or deprecated object');
  else if (!kind || (kind === 'organization' && /^(?:system|individual)$/.test(String(object['identity_class'])))) {
    if (!IGNORED.has(type)) count(type);
  } else {
    const name = cleanName(textOf(object['name']) ?? textOf(object['country']) ?? '');
    if (name === undefined) faults.push(`object ${id} has no name, or one that is too long. Give it a name.`);
    else
      return [
        {
          key: id,
          kind,
          name,
          names: namesOf(object),
          ids: idsOf(object),
          claims: claims.get(id) ?? [],
          references: referencesOf(object),
          source,
        },
      ];
  }
  return [];
}

const namesOf = (object: Fields): string[] =>
  ['aliases', 'x_mitre_aliases', 'x_opencti_aliases', 'labels_alias'].flatMap((field) => cleanNames(textsOf(object[field])));

function idsOf(object: Fields): Record<string, string> {
  const references = listOf(object['external_references']).filter(isFields);
  const attack = references.find(
    ({ source_name: name, external_id: id }) =>
      /^mitre-(?:attack|mobile-attack|ics-attack)$/.test(String(name)) && /^[GSC]\d{4}$/.test(String(id)),
  );
  const own = references.find(({ source_name: name }) => name === 'intel-annotator');
  const country = /^[A-Z]{2}$/.test(String(object['country'])) ? { iso2: String(object['country']) } : {};
  return {
    stix: String(object['id']),
    ...(attack ? { 'mitre-attack': String(attack['external_id']) } : {}),
    ...(own ? { own: String(own['external_id']) } : {}),
    ...country,
  };
}

const referencesOf = (object: Fields): string[] =>
  addressesIn(
    listOf(object['external_references'])
      .filter(isFields)
      .flatMap(({ url }) => textOf(url) ?? []),
  );

/** Adds what a relationship says to the claims, which are listed by the id of their subject. */
function addClaim(object: Fields, claims: Map<string, DraftClaim[]>, count: (type: string) => void): void {
  if (object['type'] !== 'relationship' || object['revoked'] === true) return;
  const [type, from, of] = [textOf(object['relationship_type']), textOf(object['source_ref']), textOf(object['target_ref'])];
  const told = claimOf(object);
  const says = told?.says ?? (type !== undefined && Object.hasOwn(RELATIONS, type) ? RELATIONS[type] : undefined);
  if (says === undefined || from === undefined || of === undefined) return count(`relationship ${type ?? 'of no type'}`);
  const known = claims.get(from) ?? [];
  if (known.length === 0) claims.set(from, known);
  known.push({ says, of, ...weightOf(object, told) });
}

/** The claim that this program wrote beside a relationship. */
function claimOf(object: Fields): { says: Relation; certainty: Certainty } | undefined {
  const extension = Object.values(isFields(object['extensions']) ? object['extensions'] : {})
    .filter(isFields)
    .find(({ says, certainty }) => typeof says === 'string' && typeof certainty === 'string');
  return extension as { says: Relation; certainty: Certainty } | undefined;
}

function weightOf({ confidence }: Fields, told: { certainty: Certainty } | undefined): Pick<DraftClaim, 'certainty' | 'confidence'> {
  if (told) return { certainty: told.certainty };
  if (typeof confidence !== 'number' || confidence < 0 || confidence > 100) return { certainty: 'stated' };
  return {
    certainty:
      confidence >= 90
        ? 'almost-certain'
        : confidence >= 80
          ? 'very-likely'
          : confidence >= 55
            ? 'likely'
            : confidence >= 45
              ? 'roughly-even'
              : 'suspected',
    confidence,
  };
}

function reportOf(object: Fields): ForeignReport[] {
  const text = textOf(object['description']) ?? textOf(object['x_opencti_content']);
  if (text === undefined || text.trim() === '') return [];
  const places = Object.values(isFields(object['extensions']) ? object['extensions'] : {})
    .filter(isFields)
    .find(({ annotations }) => Array.isArray(annotations));
  const name = fileName(textOf(places?.['path']) ?? textOf(object['name']) ?? '', 'report');
  return [{ name, text, ...(places && places['characters'] === text.length ? { annotations: listOf(places['annotations']) } : {}) }];
}
