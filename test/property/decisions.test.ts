import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { isKept, type Annotation } from '../../src/core';
import { accepted, annotationsOf, changesBetween, noted, rejected, resized, reversed, withChanges, type Change, type Decided } from '../../src/core/review';
import { annotator, exported, hands, idsOf, parse, reports, said, workedOn } from '../support/hands';
import { PROPERTY_TIME, runs } from '../support/runs';

/** What the analyst decides about one annotation or name. */
const decisions = fc.array(fc.record({
  which: fc.nat(), what: fc.constantFrom('accept', 'reject', 'change', 'note', 'resize', 'take back', 'ignore', 'allow'), text: fc.string({ unit: 'grapheme', maxLength: 12 }),
}), { minLength: 1, maxLength: 5 });
type Decision = typeof decisions extends fc.Arbitrary<(infer D)[]> ? D : never;

const stateOf = (yaml: string | undefined): Decided => (yaml === undefined ? { annotations: [], ignore: [] } : parse(yaml));

/** The change that a decision makes, as the extension makes it. */
function changeOf({ which, what, text }: Decision, report: string, state: Decided): Change | undefined {
  const all = annotationsOf(report, annotator.recognize(report), { recorded: state.annotations, ignore: state.ignore });
  const annotation = all[which % Math.max(1, all.length)];
  if (what === 'ignore') return annotation && !state.ignore.some((name) => name.text === annotation.text) ? { of: 'name', after: { text: annotation.text, because: text } } : undefined;
  const name = state.ignore[which % Math.max(1, state.ignore.length)];
  if (what === 'allow') return name && { of: 'name', before: name };
  if (!annotation) return undefined;
  const isRecorded = state.annotations.some(({ id }) => id === annotation.id);
  const after = decided(annotation, what, text, report);
  return { of: 'annotation', ...(isRecorded ? { before: annotation } : {}), ...(after ? { after } : {}) };
}

function decided(annotation: Annotation, what: Decision['what'], text: string, report: string): Annotation | undefined {
  switch (what) {
    case 'accept': return accepted(annotation);
    case 'reject': return rejected(annotation, text);
    case 'change': return accepted(annotation, { entity: 'organization/acme-bank' });
    case 'note': return noted(annotation, { note: text });
    case 'resize': return annotation.orphaned || annotation.end >= report.length ? accepted(annotation) : resized(annotation, { start: annotation.start, end: annotation.end + 1 }, report);
    default: return undefined;
  }
}

/** The file after changes, as the extension writes it. */
function written(report: string, earlier: string | undefined, changes: readonly Change[]): string {
  const record = earlier === undefined ? undefined : parse(earlier);
  const { annotations, ignore } = withChanges(stateOf(earlier), changes);
  const present = new Set(annotations.map(({ id }) => id));
  const dropped = new Set(record?.annotations.map(({ id }) => id).filter((id) => !present.has(id)));
  return annotator.exportYaml({ text: report, path: 'r.md', recorded: annotations, ignore, dropped, decidedOnly: true, ...(record ? { earlier: record } : {}) }).yaml;
}

/** Decides one after the other, each on the file that the one before left. */
function review(report: string, file: string | undefined, all: readonly Decision[]): { yaml: string | undefined; changes: Change[] } {
  let yaml = file;
  const changes: Change[] = [];
  for (const decision of all) {
    const change = changeOf(decision, report, stateOf(yaml));
    if (!change) continue;
    changes.push(change);
    yaml = written(report, yaml, [change]);
  }
  return { yaml, changes };
}

const touchedBy = (changes: readonly Change[]): Set<string> => new Set(changes.flatMap((change) => (change.of === 'annotation' ? [change.before?.id ?? '', change.after?.id ?? ''] : [])));
const keptIn = (yaml: string): unknown => changesBetween({ annotations: [], ignore: [] }, { ...parse(yaml), annotations: parse(yaml).annotations.filter(isKept) })
  .map(({ after }) => JSON.stringify(after && 'id' in after ? [after.id, after.status, after.kind, after.entity, after.note, after.reason, after.text] : after)).sort();

describe('decisions in files that people wrote into, laws', function () {
  this.timeout(PROPERTY_TIME);
  it('comments, unknown fields and what people said elsewhere stay', () => {
    fc.assert(fc.property(reports, hands, decisions, (report, hand, all) => {
      const { mine, comments } = workedOn(exported(report), hand);
      const { yaml = mine, changes } = review(report, mine, all);
      const touched = touchedBy(changes);
      for (const comment of comments.filter((text) => mine.includes(text))) assert.ok(yaml.includes(comment), `${comment} of\n${mine}\nin\n${yaml}`);
      for (const [id, words] of said(mine)) if (!touched.has(id)) assert.deepEqual(said(yaml).get(id), words, yaml);
      if (hand.owner) assert.deepEqual((parseDocument(yaml).toJS() as { owner?: unknown }).owner, { name: 'me', since: 2020 });
    }), runs(250));
  });

  it('entries stay in the order that people gave them, with their ids', () => {
    fc.assert(fc.property(reports, hands, decisions, (report, hand, all) => {
      const { mine } = workedOn(exported(report), hand);
      const lasting = all.filter(({ what }) => what !== 'take back');
      const [before, after] = [idsOf(mine), idsOf(review(report, mine, lasting).yaml ?? mine)];
      assert.deepEqual(after.filter((id) => before.includes(id)), before.filter((id) => after.includes(id)));
    }), runs(250));
  });

  it('a decision writes decided annotations only, and what it says', () => {
    fc.assert(fc.property(reports, decisions, (report, all) => {
      const { yaml } = review(report, undefined, all);
      if (yaml !== undefined) assert.ok(parse(yaml).annotations.every(isKept), yaml);
      if (yaml !== undefined) assert.equal(written(report, yaml, []), yaml);
    }), runs(250));
  });

  it('what is undone is as it was, though others wrote into the file meanwhile', () => {
    fc.assert(fc.property(reports, decisions, decisions, (report, earlier, all) => {
      const { yaml: before = exported(report) } = review(report, undefined, earlier);
      const { yaml: after = before, changes } = review(report, before, all);
      const meanwhile = after.replace('annotations:', '# others\nannotations:');
      const back = changes.map(reversed).reverse().reduce((yaml, change) => written(report, yaml, [change]), meanwhile);
      assert.deepEqual(keptIn(back), keptIn(before), `${before}\nthen\n${after}\nthen\n${back}`);
      assert.ok(back.includes('# others'));
    }), runs(250));
  });
});
