import assert from 'node:assert/strict';
import type { Annotation, Mention, MentionKind, Status } from '../../../src/core';
import { annotationsOf, type Recorded } from '../../../src/core/review';

/** Mentions of each `[words](entity or candidates, comma-separated)` of a marked text, and the text without marks. */
function marked(source: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let rest = source;
  for (let mark = /\[([^\]]+)\]\(([^)]+)\)/.exec(rest); mark; mark = /\[([^\]]+)\]\(([^)]+)\)/.exec(rest)) {
    const [whole, words = '', ids = ''] = mark;
    text += rest.slice(0, mark.index);
    const candidates = ids.split(',') as Mention['candidates'];
    const kind = ids.slice(0, ids.indexOf('/')) as MentionKind;
    mentions.push({ start: text.length, end: text.length + words.length, kind, candidates, ...(candidates.length === 1 ? { entity: candidates[0] as never } : {}), confidence: 'high', because: `name "${words}"` });
    text += words;
    rest = rest.slice(mark.index + whole.length);
  }
  return { text: text + rest, mentions };
}

const first = (source: string, recorded?: readonly Recorded[]): Annotation[] => {
  const { text, mentions } = marked(source);
  return annotationsOf(text, mentions, { recorded: recorded ?? [] });
};
const told = (annotations: readonly Annotation[]): string[] => annotations.map(({ text, status, orphaned }) => `${text}: ${status}${orphaned ? ', orphaned' : ''}`);
const decided = (annotations: readonly Annotation[], words: string, status: Status, more: Partial<Recorded> = {}): Recorded[] =>
  annotations.map((annotation) => (annotation.text === words ? { ...annotation, status, ...more } : annotation));

const REPORT = 'In March [Velvet Anchor](actor/velvet-anchor) wrote to banks in [Mongolia](country/MN), as others had done before in other lands. [Twin](actor/a,actor/b) too.';

describe('annotationsOf', () => {
  it('makes a suggestion of each mention, with place, quote and reason', () => {
    const [actor, , twin] = first(`Title\n\n${REPORT}`);
    assert.deepEqual(actor, {
      id: actor?.id, kind: 'actor', entity: 'actor/velvet-anchor', text: 'Velvet Anchor', start: 16, end: 29, line: 3, column: 10,
      quote: { before: 'Title\n\nIn March ', after: ' wrote to banks in Mongo' }, status: 'suggested', confidence: 'high', because: 'name "Velvet Anchor"',
    });
    assert.match(actor?.id ?? '', /^[0-9a-f]{8}$/);
    assert.deepEqual([twin?.entity, twin?.candidates], [undefined, ['actor/a', 'actor/b']]);
  });

  it('derives ids from the content, and tells the same content apart', () => {
    const same = '- [Mongolia](country/MN) and then some words to part them\n'.repeat(4);
    const ids = first(same).map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(first(same).map(({ id }) => id), ids);
    assert.deepEqual(first(REPORT).map(({ id }) => id), first(REPORT).map(({ id }) => id));
  });

  it('stays quick where the same content stands ten thousand times', () => {
    const rows = first('| [Mongolia](country/MN) | and some words to part the rows |\n'.repeat(10_000));
    assert.equal(new Set(rows.map(({ id }) => id)).size, 10_000);
  }).timeout(5000);

  it('keeps the ids of suggestions once written, also where the text before them grew', () => {
    const before = first(REPORT);
    assert.deepEqual(first(`A new paragraph.\n\n${REPORT}`, before).map(({ id }) => id), before.map(({ id }) => id));
    const renamed = before.map((annotation, i) => ({ ...annotation, id: `mine-${i}` }));
    assert.deepEqual(first(REPORT, renamed).map(({ id }) => id), ['mine-0', 'mine-1', 'mine-2']);
  });

  it('never gives a new suggestion the id of an annotation that is there', () => {
    const [suggestion] = first('[Mongolia](country/MN)');
    const taken: Recorded = { ...suggestion as Annotation, text: 'elsewhere', start: 0, end: 9, quote: { before: '', after: 'x' }, status: 'accepted' };
    const ids = first('[Mongolia](country/MN)', [taken]).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });

  it('keeps what was decided, in place of the suggestion there', () => {
    for (const status of ['accepted', 'rejected'] as const) {
      const recorded = decided(first(REPORT), 'Velvet Anchor', status, { note: 'why' });
      const after = first(REPORT, recorded);
      assert.deepEqual(told(after), [`Velvet Anchor: ${status}`, 'Mongolia: suggested', 'Twin: suggested']);
      assert.equal(after[0]?.note, 'why');
    }
  });

  it('keeps a country within a name of another kind apart: neither decides on the other', () => {
    const text = 'The Bank of Mongolia spoke.';
    const of = (words: string, kind: MentionKind): Mention =>
      ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, kind, candidates: [], confidence: 'high', because: 'a name' });
    const mentions = [of('Bank of Mongolia', 'organization'), of('Mongolia', 'country')];
    const fresh = annotationsOf(text, mentions);
    assert.deepEqual(told(fresh), ['Bank of Mongolia: suggested', 'Mongolia: suggested']);
    const outer = annotationsOf(text, mentions, { recorded: decided(fresh, 'Bank of Mongolia', 'rejected') });
    assert.deepEqual(told(outer), ['Bank of Mongolia: rejected', 'Mongolia: suggested']);
    assert.deepEqual(told(annotationsOf(text, mentions, { recorded: decided(outer, 'Mongolia', 'accepted') })), ['Bank of Mongolia: rejected', 'Mongolia: accepted']);
    const others = [of('Bank', 'organization'), of('Mongolia', 'organization')];
    assert.deepEqual(told(annotationsOf(text, others, { recorded: decided(fresh, 'Bank of Mongolia', 'accepted').slice(0, 1) })), ['Bank of Mongolia: accepted']);
  });

  it('lets no suggestion stand where a decided one overlaps it', () => {
    const { text, mentions } = marked(REPORT);
    const start = text.indexOf('March');
    const added: Recorded = { id: 'x', kind: 'actor', text: 'March Velvet', start, end: start + 12, line: 1, column: 4, quote: { before: '', after: '' }, status: 'added' };
    assert.deepEqual(told(annotationsOf(text, mentions, { recorded: [added] })), ['March Velvet: added', 'Mongolia: suggested', 'Twin: suggested']);
  });

  it('moves decided ones with their words and brings place and quote up to date', () => {
    const recorded = decided(first(REPORT), 'Mongolia', 'accepted');
    const [, mongolia] = first(`More.\n${REPORT}`, recorded);
    assert.deepEqual([mongolia?.line, mongolia?.start, mongolia?.status], [2, (recorded[1]?.start ?? 0) + 6, 'accepted']);
  });

  it('keeps decided ones whose words are gone as orphans at their last place', () => {
    const recorded = decided(first(REPORT), 'Velvet Anchor', 'rejected');
    const [orphan, ...others] = first('Nothing here any more of [Mongolia](country/MN).', recorded);
    assert.deepEqual(orphan, { ...recorded[0], orphaned: true });
    assert.deepEqual(told(others), ['Mongolia: suggested']);
  });

  it('lets suggestions stand at the last place of an orphan', () => {
    const recorded = decided(first(REPORT), 'Velvet Anchor', 'rejected');
    const other = REPORT.replace('In March', 'Some say that last year').replace('wrote to banks', 'had called offices');
    assert.deepEqual(told(first(other, recorded)), ['Velvet Anchor: rejected, orphaned', 'Velvet Anchor: suggested', 'Mongolia: suggested', 'Twin: suggested']);
  });

  it('brings an orphan back when its words come back', () => {
    const recorded = decided(first(REPORT), 'Velvet Anchor', 'accepted');
    const orphaned = first('', recorded);
    assert.deepEqual(told(orphaned), ['Velvet Anchor: accepted, orphaned']);
    const back = first(`Again: ${REPORT}`, orphaned);
    assert.deepEqual(told(back), ['Velvet Anchor: accepted', 'Mongolia: suggested', 'Twin: suggested']);
    assert.ok(!('orphaned' in (back[0] ?? {})));
  });

  it('drops mere suggestions that are not found any more, keeps touched ones', () => {
    const recorded = first(REPORT).map((annotation): Recorded => ({ ...annotation, touched: annotation.text === 'Twin' }));
    const { text } = marked(REPORT);
    assert.deepEqual(told(annotationsOf(text, [], { recorded })), ['Twin: suggested']);
    assert.deepEqual(told(annotationsOf('', [], { recorded })), ['Twin: suggested, orphaned']);
  });

  it('sorts by place', () => {
    const recorded = decided(first(REPORT), 'Twin', 'accepted').reverse();
    assert.deepEqual(told(first(REPORT, recorded)), ['Velvet Anchor: suggested', 'Mongolia: suggested', 'Twin: accepted']);
  });

  it('is stable: annotations of annotations are the same', () => {
    const once = first(`${REPORT}\n${REPORT}`, decided(first(REPORT), 'Mongolia', 'rejected', { note: 'n' }));
    assert.deepEqual(first(`${REPORT}\n${REPORT}`, once), once);
  });
});
