import assert from 'node:assert/strict';
import { Tokens } from '../../../src/core/recognize/tokens/tokens';

const split = (text: string): string[] => {
  const words = new Tokens();
  words.read(text);
  const { count, starts, ends } = words;
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};

describe('words', () => {
  const cases: readonly [title: string, text: string, words: string[]][] = [
    ['none in an empty text', '', []],
    ['none in punctuation', '... --- !?! "" ()[] 👍', []],
    ['letters and digits', 'APT41, 2nd', ['APT41', '2nd']],
    ['end at hyphens, apostrophes, full stops and slashes', "U.S.-based Iran's US/UK", ['U', 'S', 'based', 'Iran', 's', 'US', 'UK']],
    ['an apostrophe that Unicode calls a letter ends one too', 'Da\u02BCesh', ['Da', 'esh']],
    ['keep underscores inside', 'TAG_0530', ['TAG_0530']],
    ['leave underscores of emphasis', '_Turla_ __Iran__ ___', ['Turla', 'Iran']],
    ['each ideograph is one', '美国和中国', ['美', '国', '和', '中', '国']],
    ['ideographs beside Latin letters', '对APT41的', ['对', 'APT41', '的']],
    ['each kana is one, with its mark of voice', 'ト\u3099イツ', ['ト\u3099', 'イ', 'ツ']],
    ['each Hangul syllable is one', '북한과', ['북', '한', '과']],
    ['Thai characters keep their vowels and tones', 'กัมพู', ['กั', 'ม', 'พู']],
    ['Devanagari words keep their vowels', 'भारत में', ['भारत', 'में']],
    ['Arabic words keep their points', 'الْأُرْدُنّ', ['الْأُرْدُنّ']],
    ['combining marks stay with their letter', 'Tu\u0308rkei', ['Tu\u0308rkei']],
    ['a mark alone is none', '\u0301 \uFE0F ❤\uFE0F', []],
    ['soft hyphens and zero-width characters inside', 'Mus\u00ADtang\u200BPan\u200Dda', ['Mus\u00ADtang\u200BPan\u200Dda']],
    ['and none at their ends', '\u200BTurla\u00AD \u2060Iran\u200B', ['Turla', 'Iran']],
    ['joined emoji are none', '👩\u200D💻 spy', ['spy']],
    ['letters beyond the first plane', '𝐀𝐁 𠀀x', ['𝐀𝐁', '𠀀', 'x']],
    ['lone surrogates are none', '\uD83D a\uDE00b', ['a', 'b']],
    ['of every object, too', '__proto__ constructor', ['proto', 'constructor']],
  ];
  for (const [title, text, words] of cases) it(title, () => assert.deepEqual(split(text), words));

  it('has room for a text of words of one letter', () => {
    assert.equal(split('a '.repeat(5000)).length, 5000);
    assert.equal(split('中'.repeat(5000)).length, 5000);
  });
});
