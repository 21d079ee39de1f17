import { CONFIDENCES, MENTION_KINDS, STATUSES, type Annotation, type Confidence, type MentionKind, type Status } from './model';

/** How a list of mentions is put together: by kind, by the entity that is meant, or by place in the report. */
export const GROUPINGS = ['kind', 'entity', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which mentions a list shows. What is absent does not restrict. */
export interface MentionFilter {
  readonly statuses?: readonly Status[];
  readonly kinds?: readonly MentionKind[];
  readonly confidences?: readonly Confidence[];
  /** A part of the mention's words, of its entity's name, or of its note or reason, in any case. */
  readonly text?: string;
}

/** Mentions that belong together. Groups nest only for headings of a place. */
export interface MentionGroup {
  /** The same as long as the group is the same, so that a view keeps it open or closed. */
  readonly key: string;
  readonly of:
    | { readonly kind: MentionKind }
    | { readonly entity: string; readonly kind: MentionKind }
    | { readonly name: string; readonly kind: MentionKind }
    | { readonly heading: string; readonly line: number };
  readonly annotations: readonly Annotation[];
}

export function isFiltered({ statuses = STATUSES, kinds = MENTION_KINDS, confidences = CONFIDENCES, text = '' }: MentionFilter): boolean {
  return (
    statuses.length < STATUSES.length ||
    kinds.length < MENTION_KINDS.length ||
    confidences.length < CONFIDENCES.length ||
    text.trim() !== ''
  );
}

/** The annotations that a filter lets through, in their order. What a person marked has no confidence, and passes each. */
export function filtered(
  annotations: readonly Annotation[],
  { statuses, kinds, confidences, text = '' }: MentionFilter,
  nameOf: (entity: string) => string,
): readonly Annotation[] {
  const wanted = text.trim().toLowerCase();
  const hasText = (annotation: Annotation) =>
    [
      annotation.text,
      annotation.entity && nameOf(annotation.entity),
      ...(annotation.candidates ?? []).map(nameOf),
      annotation.note,
      annotation.reason,
    ].some((part) => part?.replace(/\s+/g, ' ').toLowerCase().includes(wanted));
  return annotations.filter(
    (annotation) =>
      (statuses?.includes(annotation.status) ?? true) &&
      (kinds?.includes(annotation.kind) ?? true) &&
      (annotation.confidence === undefined || (confidences?.includes(annotation.confidence) ?? true)) &&
      (wanted === '' || hasText(annotation)),
  );
}

/**
 * Groups of annotations. By entity the largest come first; by kind they stand in the order of kinds; by place under the Markdown headings
 * of `text`.
 */
export function grouped(annotations: readonly Annotation[], by: Grouping, text: string): MentionGroup[] {
  if (by === 'kind')
    return groupsOf(annotations, ({ kind }) => ({ key: kind, of: { kind } })).sort(
      (a, b) => MENTION_KINDS.indexOf(kindOf(a)) - MENTION_KINDS.indexOf(kindOf(b)),
    );
  if (by === 'entity') return groupsOf(annotations, whoseGroup).sort((a, b) => b.annotations.length - a.annotations.length);
  const headings = headingsIn(text);
  return groupsOf(annotations, ({ line }) => {
    const last = headings.findLast((heading) => heading.line <= line) ?? { heading: '', line: 0 };
    return { key: `${last.line} ${last.heading}`, of: last };
  });
}

const kindOf = ({ of }: MentionGroup): MentionKind => ('kind' in of ? of.kind : MENTION_KINDS[0]);

/** Where nobody knows whom a name means, mentions with the same words belong together. */
function whoseGroup({ entity, kind, text }: Annotation): Pick<MentionGroup, 'key' | 'of'> {
  const name = text.replace(/\s+/g, ' ');
  return entity === undefined ? { key: `${kind}:${name.toLowerCase()}`, of: { name, kind } } : { key: entity, of: { entity, kind } };
}

function groupsOf(
  annotations: readonly Annotation[],
  groupOf: (annotation: Annotation) => Pick<MentionGroup, 'key' | 'of'>,
): MentionGroup[] {
  const groups = new Map<string, MentionGroup & { annotations: Annotation[] }>();
  for (const annotation of annotations) {
    const group = groupOf(annotation);
    const known = groups.get(group.key);
    if (known) known.annotations.push(annotation);
    else groups.set(group.key, { ...group, annotations: [annotation] });
  }
  return [...groups.values()];
}

/** The headings of a Markdown text with their lines, from 1; not those in fences. */
function headingsIn(text: string): { heading: string; line: number }[] {
  const headings: { heading: string; line: number }[] = [];
  let fence = '';
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    const [, heading] = fence === '' ? /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line) ?? [] : [];
    if (heading !== undefined) headings.push({ heading, line: i + 1 });
  });
  return headings;
}
