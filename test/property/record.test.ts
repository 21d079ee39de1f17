import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord } from '../../src/core/record';
import { annotator, edited, edits, exported, hands, idsOf, parse, reports, said, workedOn } from '../support/hands';
import { PROPERTY_TIME, runs } from '../support/runs';

describe('annotations files, laws', function () {
  this.timeout(PROPERTY_TIME);
  it('an export of an export is the same, byte for byte', () => {
    fc.assert(fc.property(reports, (text) => { const yaml = exported(text); assert.equal(exported(text, yaml), yaml); }), runs(150));
  });

  it('nothing that people wrote is lost, whatever became of the text', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const { mine, comments } = workedOn(exported(text), hand);
      const again = exported(edited(text, changes), mine);
      for (const [id, words] of said(mine)) assert.deepEqual(said(again).get(id), words, again);
      const standing = comments.filter((comment) => mine.includes(comment)); // a later deed may have replaced it
      for (const comment of standing) assert.ok(again.includes(comment), `${comment} of\n${mine}\nin\n${again}`);
      if (hand.owner) assert.match(again, /^owner:\r?\n +name: me\r?\n +since: 2020\r?$/m);
    }), runs(150));
  });

  it('entries stay in the order that people gave them, with their ids', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const { mine } = workedOn(exported(text), hand);
      const [before, after] = [idsOf(mine), idsOf(exported(edited(text, changes), mine))];
      assert.deepEqual(after.filter((id) => before.includes(id)), before.filter((id) => after.includes(id)));
      if (changes.length === 0) assert.deepEqual(after.filter((id) => before.includes(id)), before);
    }), runs(150));
  });

  it('the second export into a file of people changes nothing', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const now = edited(text, changes);
      const once = exported(now, workedOn(exported(text), hand).mine);
      assert.equal(exported(now, once), once);
    }), runs(150));
  });

  it('writing on from what was written gives the bytes that writing on from what was read gives', () => {
    fc.assert(fc.property(reports, hands, fc.array(edits, { minLength: 1, maxLength: 3 }), (text, hand, turns) => {
      let now = text;
      let kept = parse(workedOn(exported(text), hand).mine);
      for (const changes of turns) {
        now = edited(now, changes);
        const next = annotator.exportYaml({ text: now, path: 'r.md', earlier: kept });
        assert.equal(next.yaml, exported(now, kept.yaml));
        const read = parse(next.yaml);
        assert.deepEqual({ annotations: next.saved.annotations, ignore: next.saved.ignore }, { annotations: read.annotations, ignore: read.ignore });
        kept = next.saved;
      }
    }), runs(150));
  });

  it('what stands in the text has its place there, what does not is an orphan', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const now = edited(text, changes);
      for (const { start, end, text: words, orphaned, quote } of parse(exported(now, workedOn(exported(text), hand).mine)).annotations) {
        if (orphaned !== true) assert.equal(now.slice(start - quote.before.length, end + quote.after.length), quote.before + words + quote.after);
      }
    }), runs(150));
  });

  it('what an edit of the text orphaned is back when the edit is undone', () => {
    fc.assert(fc.property(reports, hands, edits, (text, hand, changes) => {
      const orphaning = exported(edited(text, changes), workedOn(exported(text), hand).mine);
      const orphans = new Set(parse(orphaning).annotations.filter(({ orphaned }) => orphaned).map(({ id }) => id));
      for (const { id, orphaned } of parse(exported(text, orphaning)).annotations) assert.ok(!orphans.has(id) || orphaned !== true);
    }), runs(150));
  });

  it('any text whatever reads as problems or as a record, and never throws', () => {
    const broken = fc.tuple(reports, fc.nat(), fc.nat(30), fc.string({ unit: 'binary', maxLength: 10 })).map(([text, at, length, by]) => edited(exported(text), [{ at, length, by }]));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), broken), (yaml) => {
      const { record, problems } = readRecord(yaml, 'r');
      assert.equal(record === undefined, problems.length > 0 || yaml.trim() === ''); // an empty file is none yet
      for (const { line, column } of problems) assert.ok((line ?? 0) >= 1 && (column ?? 0) >= 1);
      if (record) assert.equal(typeof annotator.exportYaml({ text: 'Mongolia', path: 'r.md', earlier: record }).yaml, 'string');
    }), runs(150));
  });
});

