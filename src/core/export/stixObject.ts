import type { ExportReport } from './exporter';
import { uuid5 } from './uuid';

/** An object of STIX 2.1, in the order in which its fields are written. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

export const stixId = (type: string, name: string): string => `${type}--${uuid5(`stix ${type} ${name}`)}`;

// What `stixId` makes of a name, written out: a hash at every start would take two milliseconds.
/** Who makes the bundles. */
export const AUTHOR_ID = 'identity--a97a019c-3877-5aa8-9051-12aa5643647f';
/** The extension in which a report carries the places of its annotations. */
export const PLACES_ID = 'extension-definition--90e473fd-4bff-558c-9f90-2615c7dd21ad';
/** The extension in which a relationship carries the claim that it comes from. */
export const CLAIM_ID = 'extension-definition--13f50be6-d20b-515b-8142-602ed739f7f4';

/** When our own objects were defined. */
const DEFINED = '2026-11-01T00:00:00.000Z';

export const timeOf = (day: string): string => `${day}T00:00:00.000Z`;

/** The fields that every object begins with. */
export function common(type: string, id: string, time: string): StixObject {
  return { type, spec_version: '2.1', id, created_by_ref: AUTHOR_ID, created: time, modified: time };
}

/** The objects that every bundle of ours holds, so that whoever reads it knows what our extensions are. */
export const PREAMBLE: readonly StixObject[] = [
  {
    type: 'identity',
    spec_version: '2.1',
    id: AUTHOR_ID,
    created: DEFINED,
    modified: DEFINED,
    name: 'Intel Annotator',
    identity_class: 'system',
  },
  extension(
    PLACES_ID,
    'Places of annotations in a report',
    'The text, the offsets in UTF-16 code units (end exclusive), line, quote, status and reason of each annotation of a report.',
  ),
  extension(
    CLAIM_ID,
    'Claim behind a relationship',
    'What a source says in the words of the dataset: the relation, its certainty and what it rests on.',
  ),
];

function extension(id: string, name: string, schema: string): StixObject {
  return { ...common('extension-definition', id, DEFINED), name, schema, version: '1.0.0', extension_types: ['property-extension'] };
}

/** OASIS's marking definitions of TLP 2.0. TLP:WHITE of version 1 is today's TLP:CLEAR. */
const TLP: Readonly<Record<string, string>> = {
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:WHITE': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** The marking that a report states, as an object and as a field for what comes from the report. */
export function markingOf({ tlp }: Pick<ExportReport, 'tlp'>): {
  readonly objects: readonly StixObject[];
  readonly field: { readonly object_marking_refs?: readonly string[] };
} {
  const uuid = tlp === undefined ? undefined : TLP[tlp];
  if (tlp === undefined || uuid === undefined) return { objects: [], field: {} };
  const id = `marking-definition--${uuid}`;
  const name = tlp === 'TLP:WHITE' ? 'TLP:CLEAR' : tlp;
  const object: StixObject = {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2022-10-01T00:00:00.000Z',
    name,
    extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: name.slice('TLP:'.length).toLowerCase() } },
  };
  return { objects: [object], field: { object_marking_refs: [id] } };
}

/** The mark that a marking definition stands for: OASIS's for TLP 2.0, or one of version 1. */
export function tlpOfMarking(id: string): string | undefined {
  const uuid = id.slice(id.indexOf('--') + 2);
  return Object.keys(TLP).find((name) => TLP[name] === uuid) ?? TLP_1[uuid];
}
const TLP_1: Readonly<Record<string, string>> = {
  '613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  '34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  '5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
};
