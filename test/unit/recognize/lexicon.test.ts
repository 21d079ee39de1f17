import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON } from '../../../src/core/recognize/rules/lexicon';

const RULES = 'src/core/recognize/rules';
/** Tables of facts: families of designators, nouns of vendors' schemes. */
const TABLES = ['designators.ts', 'schemes.ts'];
/** Words that a list may have that stands beside the rule which asks for it. */
const FEW = 10;

const sourceOf = (file: string): string => readFileSync(join(RULES, file), 'utf8');
const rules = readdirSync(RULES).filter((file) => file.endsWith('.ts') && !TABLES.includes(file));
const lists = readdirSync(join(RULES, 'lexicon')).map((file) => sourceOf(`lexicon/${file}`));

/** The longest run of words that a mark joins, in quotes or in a pattern. */
function longestList(source: string): string {
  const joined = source.replace(/'\s*\+\s*'/g, '');
  const runs = [...joined.matchAll(/(?:[\p{L}\d]+\|)+[\p{L}\d]+/gu), ...joined.matchAll(/['`]((?:[\p{L}\d]+,? )+[\p{L}\d]+)['`]\)?\s*\.split/gu)];
  return runs.map(([run]) => run).sort((a, b) => b.length - a.length)[0] ?? '';
}

describe('the lexicon', () => {
  it('has each category once', () => {
    const names = lists.flatMap((source) => Array.from(source.matchAll(/^ {2}(\w+): `/gm), ([, name = '']) => name));
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
    for (const name of Object.keys(LEXICON)) assert.ok(names.includes(name), name);
  });

  it('says of each category what it is for', () => {
    for (const source of lists) assert.doesNotMatch(source, /(?:`,|\{)\n {2}\w+: `/);
  });

  for (const file of rules) {
    it(`holds the words that ${file} asks for`, () => assert.ok(longestList(sourceOf(file)).split(/[| ]/).length <= FEW, longestList(sourceOf(file))));
  }
});
