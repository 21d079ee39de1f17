import type { Annotator } from './annotator';
import type { ForeignReport } from './import';
import type { Recorded } from './review';

/** The files that a foreign report becomes, by name: its text and, where this program annotated it, its file of annotations. */
export function filesOfReport({ name, text, annotations, yaml }: ForeignReport, annotator: Annotator): [name: string, content: string][] {
  const recorded = (annotations as readonly Recorded[] | undefined)?.filter(({ kind }) => (kind as string) !== 'technique');
  const format = name.endsWith('.txt') ? 'plaintext' : 'markdown';
  const record = yaml ?? (recorded && annotator.exportYaml({ text, path: name, format, recorded }).yaml);
  return [[name, text], ...(record === undefined ? [] : [[`${name}.intel.yaml`, record] as [string, string]])];
}
