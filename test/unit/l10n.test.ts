import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE, bundleOf, LANGUAGES, missingIn, textsOf } from '../../scripts/l10n';
import { ROOT } from '../support/catalog';

const json = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const { texts, faults } = textsOf(join(ROOT, 'src/extension'));
const places = (text: string): string[] => [...new Set(text.match(/\{\d+\}|`[^`]*`/g))].sort();

describe('the texts that people see', () => {
  it('are plain strings, so that they can be translated', () => {
    assert.deepEqual(faults, []);
    assert.ok(texts.length > 50);
  });

  it('stand in l10n/bundle.l10n.json, all of them and no others (npm run l10n writes it)', () => {
    assert.deepEqual(Object.keys(json(BUNDLE)), texts);
  });

  for (const language of LANGUAGES) {
    it(`have a translation in l10n/bundle.l10n.${language}.json, and nothing else has`, () => {
      assert.deepEqual(missingIn(bundleOf(language), texts), [], `add these to l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(json(bundleOf(language))).filter((text) => !texts.includes(text)), [], `take these out of l10n/bundle.l10n.${language}.json`);
    });

    it(`have one in package.nls.${language}.json where the manifest says them`, () => {
      const [english, translated] = [json(join(ROOT, 'package.nls.json')), json(join(ROOT, `package.nls.${language}.json`))];
      assert.deepEqual(Object.keys(english).filter((key) => !translated[key]), [], `add these to package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).filter((key) => !(key in english)), [], `take these out of package.nls.${language}.json`);
      for (const [key, text] of Object.entries(english)) assert.deepEqual(places(translated[key] ?? ''), places(text), key);
    });

    it(`keep their places and their code in ${language}`, () => {
      for (const [text, translated] of Object.entries(json(bundleOf(language)))) assert.deepEqual(places(translated), places(text), text);
    });
  }
});
