import type { Problem } from '../model';
import { isFields, listOf, textOf, type Fields } from './fields';
import { parseInPieces } from './pieces';

/** What a JSON file is. */
export type Sort =
  | { readonly form: 'stix' | 'galaxy'; readonly is: string; readonly title?: string; readonly value: Fields }
  | { readonly form: 'events'; readonly is: string; readonly title?: string; readonly events: readonly unknown[] }
  | { readonly form: 'other'; readonly is: string; readonly title?: string };

export const isImportable = (sort: Sort): sort is Exclude<Sort, { form: 'other' }> => sort.form !== 'other';

/** Parses JSON; what is wrong is told with its place. */
export function parseJson(text: string, file: string): { value?: unknown; problem?: Problem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? (/end of JSON|Unterminated/.test(message) ? text.length : 0));
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    const isCut = text.slice(at).trim() === '';
    return {
      problem: {
        code: 'syntax',
        file,
        line,
        column: at - before.lastIndexOf('\n'),
        message: isCut
          ? 'The JSON ends too early: the file is truncated. Get the whole file.'
          : `Not JSON: ${message.split(' in JSON')[0] ?? message}. Mend it here.`,
      },
    };
  }
}

/** The same with pauses, for files of any size. */
export function* parseJsonSteps(text: string, file: string): Generator<void, ReturnType<typeof parseJson>> {
  try {
    return { value: yield* parseInPieces(text.replace(/^\uFEFF/, '')) };
  } catch {
    return parseJson(text, file); // the whole says where the fault is
  }
}

/** What a JSON value is, by the fields that its format asks for. */
export function sortOf(value: unknown): Sort {
  if (isFields(value)) {
    if (value['type'] === 'bundle') {
      const objects = listOf(value['objects']);
      const version =
        textOf(value['spec_version']) ??
        objects
          .filter(isFields)
          .map((object) => textOf(object['spec_version']))
          .find((found) => found !== undefined) ??
        '2.0';
      return { form: 'stix', is: `A STIX ${version} bundle of ${counted(objects.length, 'object')}`, title: `STIX ${version} bundle`, value };
    }
    if (Array.isArray(value['values']) && (textOf(value['type']) ?? textOf(value['name'])) !== undefined) {
      const title = textOf(value['name']) ?? textOf(value['type']) ?? '';
      return {
        form: 'galaxy',
        is: `A MISP galaxy, "${title}", of ${counted(value['values'].length, 'value')}`,
        title: `MISP galaxy: ${title}`,
        value,
      };
    }
    if (textOf(value['type']) !== undefined && textOf(value['source']) !== undefined && textOf(value['uuid']) !== undefined)
      return { form: 'other', is: 'This looks like a MISP galaxy without "values". Take the file of clusters, not the one of galaxies' };
    if (isFields(value['Event']))
      return {
        form: 'events',
        is: 'A MISP event',
        title: `MISP event: ${(textOf(value['Event']['info']) ?? '').slice(0, 200)}`,
        events: [value],
      };
    if (Array.isArray(value['response']))
      return {
        form: 'events',
        is: `An answer of MISP with ${value['response'].length} events`,
        title: 'MISP events',
        events: value['response'],
      };
    if (textOf(value['type']) !== undefined && textOf(value['id'])?.includes('--'))
      return { form: 'stix', is: 'One STIX object', title: 'STIX object', value: { objects: [value] } };
    if (isFields(value['versions']) && Array.isArray(value['techniques']))
      return { form: 'other', is: 'A layer of the ATT&CK Navigator, which names no actors' };
    return {
      form: 'other',
      is: `A JSON object with the fields ${Object.keys(value)
        .slice(0, 5)
        .map((key) => `"${key.slice(0, 40)}"`)
        .join(', ')}, which is no format that is known here`,
    };
  }
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((one) => isFields(one) && isFields(one['Event'])))
      return { form: 'events', is: `${value.length} MISP events`, title: 'MISP events', events: value };
    if (value.length > 0 && value.every((one) => isFields(one) && textOf(one['id'])?.includes('--')))
      return { form: 'stix', is: `${value.length} STIX objects`, title: 'STIX objects', value: { objects: value } };
    return { form: 'other', is: 'A JSON list, which is no format that is known here' };
  }
  return { form: 'other', is: 'A single JSON value, which is no format that is known here' };
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What a JSON file is and how it is imported, in one sentence; `undefined` for what is not JSON. */
export function describeJson(text: string, file: string): string | undefined {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return undefined;
  const { value, problem } = parseJson(text, file);
  if (problem) return /\.(?:json|stix)$/i.test(file) ? problem.message : undefined;
  const sort = sortOf(value);
  if (!isImportable(sort)) return `${sort.is}.`;
  return `${sort.is}, not a dataset. Import it: intel-annotator import ${file} --output ${file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')}.intel-dataset.yaml`;
}
