import * as v from 'valibot';
import type { Problem } from '../model';
import type { ParsedYaml } from './parse';

type Path = readonly (string | number)[];

/** The value of a document in the schema's form, or the problems that keep it from being that, each at its place. */
export function checkSchema<T>(parsed: ParsedYaml, schema: v.GenericSchema<unknown, T>): { value?: T; problems: Problem[] } {
  const result = v.safeParse(schema, parsed.value);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(issue, [], parsed));
  const more = result.issues.length - MOST_PROBLEMS;
  return {
    problems:
      more > 0 ? [...problems, parsed.problemAt([], 'schema', `There are ${more} further problems. Mend those above first.`)] : problems,
  };
}

/** Nobody reads more at once, and a file may be made to have a million. */
const MOST_PROBLEMS = 100;

/** A value that may have one of several forms is judged by the form that it seems to be meant as. */
function problemsOf(issue: v.BaseIssue<unknown>, outer: Path, parsed: ParsedYaml): Problem[] {
  const path = [...outer, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = (issue.issues ?? []).filter((cause) => cause.path !== undefined);
  const isMisplacedList = issue.received === 'Array' && issue.expected?.includes('Array') !== true;
  if (inner.length > 0 && !isMisplacedList) return inner.flatMap((cause) => problemsOf(cause, path, parsed));
  return [parsed.problemAt(path, 'schema', describe(issue, path), issue.expected === 'never' ? 'key' : 'value')];
}

function describe({ expected, received, message, kind }: v.BaseIssue<unknown>, path: Path): string {
  const where = path.length > 0 ? `"${path.join('.')}"` : 'The document';
  if (expected === 'never') return `${where} is not a known field. Remove it or correct its name.`;
  if (received === 'undefined') return `${where} is missing. Add it.`;
  if (kind !== 'schema' || expected === null || message.startsWith('must ')) return `${where}: ${message.replace(/\.$/, '')}.`;
  const found = received === 'null' ? 'is empty' : `is ${FORMS[received] ?? received}`;
  return `${where} ${found}. ${REMEDIES[expected] ?? `Write one of ${expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`}.`;
}

/** What the words of the checking library are called in a YAML file, and what to write where one is wanted. */
const FORMS: Readonly<Record<string, string>> = { Array: 'a list', Object: 'a mapping of fields' };
const REMEDIES: Readonly<Record<string, string>> = {
  string: 'Write a text, in quotes where it looks like a number or a date',
  number: 'Write a number without quotes',
  boolean: 'Write true or false',
  Array: 'Write a list, each item behind "- " or all of them in [ ]',
  Object: 'Write a mapping of fields, such as { name: value }',
  '(string | Object)': 'Write a text, or a mapping of fields',
  '(string | Array)': 'Write a text, or a list of texts',
};
