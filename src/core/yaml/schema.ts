import * as v from 'valibot';
import type { Problem } from '../model';
import type { ParsedYaml } from './parse';

/** The value of a document in the schema's form, or the problems that keep it from being that, each at its place. */
export function checkSchema<T>(parsed: ParsedYaml, schema: v.GenericSchema<unknown, T>): { value?: T; problems: Problem[] } {
  const result = v.safeParse(schema, parsed.value);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return parsed.problemAt(path, 'schema', describe(issue, path));
  });
  return { problems };
}

function describe(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const where = path.length > 0 ? `"${path.join('.')}"` : 'The document';
  if (issue.expected === 'never') return `${where} is not a known field. Remove it or correct its name.`;
  if (issue.received === 'undefined') return `${where} is missing. Add it.`;
  return `${where}: ${issue.message.replace(/\.$/, '')}.`;
}
