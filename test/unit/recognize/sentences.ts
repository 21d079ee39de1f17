import assert from 'node:assert/strict';
import type { Kind } from '../../../src/core';
import { realCatalog } from '../../support/catalog';
import { recognizerOf } from '../../support/marks';

const MARK = /\[([^\]]+)\]\((actor|country|organization|software|campaign)\)/g;

/** Tests a sentence in which names are marked, "[Pale Sparrow](actor)": each is found, and no other one of some kinds. */
export function itFindsMarks(marked: string, kindsWithoutOthers: readonly Kind[]): void {
  it(marked.replace(MARK, '$1').slice(0, 80).replace(/\n/g, '⏎'), () => {
    const text = marked.replace(MARK, '$1');
    const found = recognizerOf(realCatalog())(text).map(({ kind, start, end }) => ({ kind, name: text.slice(start, end) }));
    const wanted = Array.from(marked.matchAll(MARK), ([, name = '', kind = '']) => ({ kind, name }));
    assert.deepEqual(wanted.filter((mark) => !found.some((one) => isOf(one, mark))), []);
    const isClosed = ({ kind }: { kind: Kind }) => kindsWithoutOthers.includes(kind);
    assert.deepEqual(found.filter((one) => isClosed(one) && !wanted.some((mark) => isOf(one, mark))), []);
  });
}

interface Marked { readonly kind: string; readonly name: string }
/** Whether two are of one kind, and one of the names lies in the other. */
const isOf = (one: Marked, mark: Marked): boolean => one.kind === mark.kind && (one.name.includes(mark.name) || mark.name.includes(one.name));
