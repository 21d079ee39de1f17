import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fangedIn } from '../../../src/core/export/fangs';
import { runs } from '../../support/runs';

const live = (text: string): string[] => fangedIn(text, 'markdown').filter(({ isLive }) => isLive).map(({ text: words }) => words);
const rewritten = (text: string, isLive: boolean): string =>
  fangedIn(text, 'markdown').filter((one) => one.isLive === isLive).reduceRight((now, { start, end, other }) => now.slice(0, start) + other + now.slice(end), text);

describe('live and defanged addresses', () => {
  const pairs: Readonly<Record<string, string>> = {
    'C2 at http://evil.example.com/a.php, then': 'C2 at hxxp://evil[.]example[.]com/a[.]php, then',
    'From a@evil.com via evil.com (1.2.3.4:8080).': 'From a[@]evil[.]com via evil[.]com (1[.]2[.]3[.]4:8080).',
    'To 2001:db8::1 and `evil.net`.': 'To 2001[:]db8[:][:]1 and `evil[.]net`.',
    'With http://evil.com/.(x), then': 'With hxxp://evil[.]com/.(x), then',
    'FTP: ftp://1.2.3.4/x': 'FTP: ftp://1[.]2[.]3[.]4/x',
  };
  for (const [text, defanged] of Object.entries(pairs)) {
    it(`${text} ⇄ ${defanged}`, () => {
      assert.equal(rewritten(text, true), defanged);
      assert.deepEqual(live(defanged), []);
      assert.equal(rewritten(defanged, false), text);
    });
  }

  const left: Readonly<Record<string, string>> = {
    'the target of a link': 'See [their blog](https://vendor.example.com/a) and <https://vendor.example.com>.',
    'the definition of a link or a note': '[1]: https://vendor.example.com/a\n[^2]: https://vendor.example.com/b\n',
    'an attribute of HTML': 'A <a href="https://vendor.example.com/a">page</a>, <img src=\'https://vendor.example.com/i\'>.',
    'the front matter': '---\ntitle: X\nsource: https://vendor.example.com\n---\nText.\n',
    'a list of sources': '## Sources ##\n\n- https://vendor.example.com/a\n\n### More\n\nhttps://vendor.example.com/b\n',
    'what is defanged': 'hxxps://evil[.]com, evil(.)net, a[@]b.com, http[:]//x.y',
  };
  for (const [what, text] of Object.entries(left)) it(`leave alone ${what}`, () => assert.deepEqual(live(text), []));

  it('are told again behind the list of sources, and a bare domain in it stays one', () => {
    assert.deepEqual(live('# References\nhttps://a.example.com evil.com\n# Appendix\nhttps://b.example.com\n'), ['evil.com', 'https://b.example.com']);
  });

  it('make no live link of a defanged target', () => assert.equal(rewritten('[C2](hxxps://evil[.]com) hxxp://a[.]com', false), '[C2](hxxps://evil[.]com) http://a.com'));

  it('say whether they stand in code', () => {
    assert.deepEqual(fangedIn('```\nping evil.com\n```\n', 'markdown').map(({ inCode }) => inCode), [true]);
  });

  it('mean the same defanged as live', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      const [before] = fangedIn(`x ${url} y`, 'markdown');
      fc.pre(before?.isLive === true);
      const [after] = fangedIn(`x ${before?.other} y`, 'markdown');
      assert.deepEqual([after?.value, after?.isLive], [before?.value, false]);
    }), runs(500));
  });
});
