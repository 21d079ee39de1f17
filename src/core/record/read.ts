import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Annotation, IgnoredName, Problem } from '../model';
import type { Recorded } from '../review';
import { checkSchema, parseYaml, type ParsedYaml } from '../yaml';
import { claimFirstComments } from './firstComment';
import { keepText } from './keptText';
import { ANNOTATIONS_FORMAT, annotationsSchema, type AnnotationsFile } from './schema';
import { isOwn, isTouched } from './touched';

/** An annotations file that was read, with its YAML document, so that what people wrote in it survives the next writing. */
export interface SavedRecord {
  readonly yaml: string;
  /** @internal */
  readonly parsed: Pick<ParsedYaml, 'document' | 'value'>;
  /** Without the ids of techniques, which nobody decides about. */
  readonly annotations: readonly Recorded[];
  readonly hasTechniques: boolean;
  /** The names that are none in this report. */
  readonly ignore: readonly IgnoredName[];
}

export interface RecordResult {
  readonly record?: SavedRecord;
  readonly problems: readonly Problem[];
}

/**
 * Reads an annotations file. One with any problem yields no record, and must then not be overwritten. An empty one, as a shell makes it
 * for `> report.md.intel.yaml`, holds nothing: neither record nor problem.
 */
export function readRecord(yaml: string, file: string): RecordResult {
  if (yaml.trim() === '') return { problems: [] };
  const { parsed, problems } = parseYaml(yaml, file);
  if (!parsed) return { problems };
  if ((parsed.value as { intel?: unknown } | null)?.intel !== ANNOTATIONS_FORMAT) {
    return {
      problems: [
        parsed.problemAt(
          ['intel'],
          'unknown-format',
          `Not an annotations file that this version reads. The first line of one is "intel: ${ANNOTATIONS_FORMAT}"; move the file away to start a new one.`,
        ),
      ],
    };
  }
  const checked = checkSchema(parsed, annotationsSchema);
  if (!checked.value) return { problems: checked.problems };
  const bad = misplaced(parsed, checked.value);
  if (bad.length > 0) return { problems: bad };
  claimFirstComments(parsed.document);
  return { record: recordOf(yaml, parsed, checked.value), problems: [] };
}

/** A record of what a sound document says. @internal */
export function recordOf(yaml: string, { document, value }: SavedRecord['parsed'], file: AnnotationsFile): SavedRecord {
  const nodes = annotationNodes(document);
  const annotations = file.annotations.flatMap((entry, i) => (entry.kind === 'technique' ? [] : [toRecorded(entry, nodes[i])]));
  return {
    yaml,
    parsed: { document, value },
    annotations,
    hasTechniques: annotations.length < file.annotations.length,
    ignore: namesIn(file),
  };
}

function misplaced(parsed: ParsedYaml, { annotations }: AnnotationsFile): Problem[] {
  const ids = new Set<string>();
  return annotations.flatMap(({ id, start, end, text }, i) => {
    const problems: Problem[] = [];
    if (ids.has(id))
      problems.push(
        parsed.problemAt(['annotations', i, 'id'], 'duplicate-id', `Two annotations have the id "${id}". Remove one, or change its id.`),
      );
    ids.add(id);
    if (text === '')
      problems.push(
        parsed.problemAt(
          ['annotations', i, 'text'],
          'position',
          'An annotation has a text of at least one character. Write it, or remove the annotation.',
        ),
      );
    if (end - start !== text.length) {
      problems.push(
        parsed.problemAt(
          ['annotations', i, 'end'],
          'position',
          `The span ${start}-${end} has ${end - start} UTF-16 code units, its text has ${text.length}. Correct start, end or text.`,
        ),
      );
    }
    return problems;
  });
}

/** The YAML nodes of the annotations, in the order of the file. */
function annotationNodes(document: ParsedYaml['document']): YAMLMap[] {
  const list = document.get('annotations');
  return isSeq(list) ? list.items.filter(isMap) : [];
}

function namesIn({ ignore }: AnnotationsFile): IgnoredName[] {
  return ignore.map(({ text, because }) => ({ text, ...(because === undefined ? {} : { because }) }));
}

function toRecorded(entry: AnnotationsFile['annotations'][number], node: YAMLMap | undefined): Recorded {
  const known = Object.entries(entry).filter(([field]) => isOwn(field, 'annotation') || field === 'note' || field === 'reason');
  const touched = node !== undefined && isTouched(node, 'annotation');
  if (node && !touched) keepText(node);
  return { ...(Object.fromEntries(known) as unknown as Annotation), touched };
}
