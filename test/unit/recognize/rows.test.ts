import assert from 'node:assert/strict';
import { compile } from '../../../src/core/recognize/rules/pattern';
import { ROWS } from '../../../src/core/recognize/rules/discover';
import { ALL_ROWS } from '../../../src/core/recognize/rules/phrases';
import { Rows, type Row } from '../../../src/core/recognize/rules/rows';
import { VOCABULARY } from '../../../src/core/recognize/rules/vocabulary';
import { Tokens } from '../../../src/core/recognize/tokens/tokens';

const KNOWN_ACTOR = 'APT41';

/** The names that rows introduce in a text, in its order. */
function introduced(rows: Rows, text: string): string[] {
  const tokens = new Tokens(VOCABULARY);
  tokens.read(text);
  const isActorEnd = (word: number) => tokens.raw(word - 1) === KNOWN_ACTOR;
  const found = Array.from({ length: tokens.count }, (_, trigger) => rows.read(tokens, trigger, isActorEnd)).flat();
  const names = found.sort((a, b) => a.word - b.word).map(({ word, nextWord }) => tokens.slice(word, nextWord));
  return [...new Set(names)].filter((name) => name !== KNOWN_ACTOR);
}

const plain = (example: string): string => example.replace(/\[([^\]]*)\]/g, '$1');
const marked = (example: string): string[] => Array.from(example.matchAll(/\[([^\]]*)\]/g), ([, name = '']) => name);

describe('rows', () => {
  for (const row of ALL_ROWS) {
    const alone = new Rows([row]);
    describe(row.name, () => {
      for (const example of row.yes) it(`reads ${example}`, () => assert.deepEqual(introduced(alone, plain(example)), marked(example)));
      for (const example of row.no) it(`leaves ${example}`, () => assert.deepEqual(introduced(alone, example), []));
      it('has examples of both', () => assert.ok(row.yes.length > 0 && row.no.length > 0));
      it('finds with all others what it finds alone', () => {
        for (const example of row.yes) for (const name of marked(example)) assert.ok(introduced(ROWS, plain(example)).includes(name), name);
      });
    });
  }

  it('find each name once at one word', () => {
    const row: Row = { name: 'twice', kind: 'actor', says: 'weak', pattern: 'NAME ^group', yes: [], no: [] };
    const tokens = new Tokens(VOCABULARY);
    tokens.read('the Copper Heron group');
    assert.equal(new Rows([row, row]).read(tokens, 3, () => false).length, 1);
  });
});

describe('a pattern', () => {
  const faults: readonly (readonly [pattern: string, message: RegExp])[] = [
    ['NAME group', /no trigger/],
    ['NAME ^actorNuon', /neither a category nor a word "actorNuon"/],
    ['NAM ^group', /named "NAM"/],
    ['NAME ^group&odd', /written "odd"/],
  ];
  for (const [pattern, message] of faults) it(`that is none says why: ${pattern}`, () => assert.throws(() => compile(pattern), message));
});
