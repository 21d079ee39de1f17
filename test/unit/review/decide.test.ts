import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core';
import { accepted, added, noted, rejected, resized } from '../../../src/core/review';

const TEXT = 'In March Velvet Anchor wrote to Mongolia.';
const suggestion: Annotation = {
  id: 'a', kind: 'actor', candidates: ['actor/velvet-anchor', 'actor/quiet-lantern'], text: 'Velvet Anchor', start: 9, end: 22, line: 1, column: 10,
  quote: { before: 'In March ', after: ' wrote to Mongolia.' }, status: 'suggested', confidence: 'high', because: 'name',
};

describe('a decision', () => {
  it('accepts as it is, or with one of the candidates', () => {
    assert.deepEqual(accepted(suggestion), { ...suggestion, status: 'accepted' });
    const { candidates: _candidates, confidence: _confidence, ...rest } = suggestion;
    assert.deepEqual(accepted(suggestion, { entity: 'actor/velvet-anchor' }), { ...rest, entity: 'actor/velvet-anchor', status: 'accepted' });
  });

  it('changes the entity and with it the kind; what the recognizer said of the former one goes', () => {
    const { kind, entity, because, candidates, status } = accepted(suggestion, { entity: 'organization/acme-bank' });
    assert.deepEqual({ kind, entity, because, candidates, status }, { kind: 'organization', entity: 'organization/acme-bank', because: undefined, candidates: undefined, status: 'accepted' });
  });

  it('changes the kind alone', () => {
    const { kind, entity } = accepted({ ...suggestion, entity: 'actor/velvet-anchor' }, { kind: 'campaign' });
    assert.deepEqual({ kind, entity }, { kind: 'campaign', entity: undefined });
  });

  it('rejects with a reason, and lets what was added stay added when it is changed', () => {
    assert.deepEqual(rejected(suggestion, 'a boat'), { ...suggestion, status: 'rejected', reason: 'a boat' });
    assert.equal(accepted({ ...suggestion, status: 'added' }, { kind: 'campaign' }).status, 'added');
    assert.equal(accepted({ ...suggestion, status: 'rejected' }).status, 'accepted');
  });

  it('writes and takes away notes', () => {
    const note = noted(suggestion, { note: 'see page 2', reason: 'sure' });
    assert.deepEqual([note.status, note.note, note.reason], ['accepted', 'see page 2', 'sure']);
    assert.deepEqual(Object.keys(noted(note, { note: '' })).includes('note'), false);
    assert.equal(noted(note, { note: '' }).reason, 'sure');
  });

  it('moves borders, and keeps the id', () => {
    const { id, text, start, end, quote, orphaned, status } = resized({ ...suggestion, orphaned: true }, { start: 3, end: 22 }, TEXT);
    assert.deepEqual({ id, text, start, end, orphaned, status }, { id: 'a', text: 'March Velvet Anchor', start: 3, end: 22, orphaned: undefined, status: 'accepted' });
    assert.deepEqual(quote, { before: 'In ', after: ' wrote to Mongolia.', nth: 1, of: 1 });
  });

  it('adds what was not found, with an id of its own', () => {
    const one = added({ start: 3, end: 8 }, TEXT, { kind: 'campaign' }, []);
    assert.deepEqual([one.text, one.status, one.kind, one.entity], ['March', 'added', 'campaign', undefined]);
    assert.notEqual(added({ start: 3, end: 8 }, TEXT, { kind: 'campaign' }, [one]).id, one.id);
  });
});
