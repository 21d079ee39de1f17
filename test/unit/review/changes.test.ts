import assert from 'node:assert/strict';
import type { Annotation, Status } from '../../../src/core';
import { changesBetween, reversed, withChanges, type Change, type Decided } from '../../../src/core/review';

const annotation = (id: string, status: Status, more: Partial<Annotation> = {}): Annotation => ({
  id, kind: 'actor', text: id, start: 0, end: id.length, line: 1, column: 1, quote: { before: '', after: '' }, status, ...more,
});
const state = (...annotations: Annotation[]): Decided => ({ annotations, ignore: [] });
const told = ({ annotations, ignore }: Decided): string[] => [...annotations.map(({ id, status }) => `${id}: ${status}`), ...ignore.map(({ text }) => `not ${text}`)];
const change = (before: Annotation | undefined, after: Annotation | undefined): Change => ({ of: 'annotation', ...(before ? { before } : {}), ...(after ? { after } : {}) });

describe('changes of what is decided', () => {
  it('are what two states differ in', () => {
    const former: Decided = { annotations: [annotation('a', 'accepted'), annotation('b', 'rejected'), annotation('s', 'suggested')], ignore: [{ text: 'Cobalt' }] };
    const later: Decided = { annotations: [annotation('a', 'rejected'), annotation('c', 'added')], ignore: [{ text: 'cobalt', because: 'paint' }] };
    const changes = changesBetween(former, later);
    assert.deepEqual(told(withChanges(former, changes)), ['a: rejected', 's: suggested', 'c: added', 'not cobalt']);
    assert.deepEqual(told(withChanges(later, changes.map(reversed).reverse())), ['a: accepted', 'c: added', 'b: rejected', 'not Cobalt'].filter((line) => line !== 'c: added'));
  });

  it('are none where a decision only moved', () => {
    assert.deepEqual(changesBetween(state(annotation('a', 'accepted')), state(annotation('a', 'accepted', { start: 7, end: 8, line: 3 }))), []);
  });

  it('are laid over what others changed beside them', () => {
    const { conflicts, ...after } = withChanges(state(annotation('a', 'rejected')), [change(undefined, annotation('b', 'accepted'))]);
    assert.deepEqual([told(after), conflicts], [['a: rejected', 'b: accepted'], []]);
  });

  it('do not stand where others decided otherwise about the same', () => {
    const own = change(annotation('a', 'suggested'), annotation('a', 'accepted'));
    const { conflicts, ...after } = withChanges(state(annotation('a', 'rejected')), [own]);
    assert.deepEqual([told(after), conflicts], [['a: rejected'], [own]]);
  });

  it('stand where others decided the same, and keep what those wrote beside it', () => {
    const own = change(undefined, annotation('a', 'accepted'));
    const { conflicts, annotations } = withChanges(state(annotation('a', 'accepted', { line: 9 })), [own]);
    assert.deepEqual([annotations[0]?.line, conflicts], [9, []]);
  });

  it('take a suggestion for nothing, whether it is recorded or not', () => {
    for (const before of [undefined, annotation('a', 'suggested')]) {
      for (const present of [state(), state(annotation('a', 'suggested'))]) {
        const { conflicts, ...after } = withChanges(present, [change(before, annotation('a', 'accepted'))]);
        assert.deepEqual([told(after), conflicts], [['a: accepted'], []]);
      }
    }
  });
});
