import assert from 'node:assert/strict';
import { notProse, type Format } from '../../../src/core/recognize';

/** A text with a ▒ for each part that is not prose; line ends within such a part are dropped with it. */
function picture(text: string, format: Format): string {
  let drawn = '';
  let done = 0;
  for (const { start, end } of notProse(text, format)) {
    drawn += `${text.slice(done, start)}▒`;
    done = end;
  }
  return drawn + text.slice(done);
}

const both = (title: string, cases: readonly (readonly [text: string, drawn: string])[]) => describe(title, () => {
  for (const [text, drawn] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(picture(text, 'plaintext'), drawn);
      assert.equal(picture(text, 'markdown'), drawn);
    });
  }
});
const markdown = (title: string, cases: readonly (readonly [text: string, drawn: string])[]) => describe(`Markdown: ${title}`, () => {
  for (const [text, drawn] of cases) it(JSON.stringify(text), () => assert.equal(picture(text, 'markdown'), drawn));
});
const prose = (...texts: string[]) => texts.map((text) => [text, text] as const);

both('web addresses are not prose', [
  ['see https://example.com/china?a=b#iran now', 'see ▒ now'],
  ['see hxxp://mustang-panda[.]example.com/china now', 'see ▒ now'],
  ['see hxxps[:]//iran[.]example[.]org/x now', 'see ▒ now'],
  ['see hxxps://turla(.)example(.)com/iran now', 'see ▒ now'],
  ['see www.turla.com/iran now', 'see ▒ now'],
  ['see ftp://iran.example/a_(turla)_b, then', 'see ▒ then'],
  ['(https://example.com/iran) Iran', '(▒) Iran'],
  ['"https://example.com/iran" Iran', '"▒" Iran'],
  ['参见https://example.com/iran。伊朗', '参见▒。伊朗'],
  ['a|https://example.com/iran|Iran', 'a|▒|Iran'],
]);

both('domains are not prose, even defanged', [
  ['at turla.example.com now', 'at ▒ now'],
  ['at turla[.]example[.]com now', 'at ▒ now'],
  ['at turla[dot]example[dot]com now', 'at ▒ now'],
  ['at iran(.)com/china now', 'at ▒ now'],
  ['at xn--80ak6aa92e.com, now', 'at ▒, now'],
  ['at turla.co.uk/iran now', 'at ▒ now'],
  ['at 中国.example now', 'at ▒ now'],
  ['at 192.0.2[.]41 now', 'at ▒ now'],
]);

both('e-mail addresses and handles are not prose', [
  ['to turla@iran.example.net now', 'to ▒ now'],
  ['to mongolia[@]example[.]org now', 'to ▒ now'],
  ['to mongolia[at]example[.]org now', 'to ▒ now'],
  ['by @turla_news and @iran', 'by ▒ and ▒'],
]);

both('names of files and paths are not prose', [
  ['opens china.docx and Iran.DLL', 'opens ▒ and ▒'],
  ['opens Vietnam_Party.doc.lnk first', 'opens ▒ first'],
  ['in C:\\Users\\turla\\iran.exe now', 'in ▒ now'],
  ['in C:\\Program Files\\Mustang Panda Iran\\x.exe now', 'in ▒ now'],
  ['in %APPDATA%\\North Korea\\a.dll now', 'in ▒ now'],
  ['in \\\\server\\iran now', 'in ▒ now'],
  ['in /var/lib/iran/turla now', 'in ▒ now'],
  ['in ~/iran/turla and ./iran/turla', 'in ▒ and ▒'],
  ['key HKLM\\Software\\Iran now', 'key ▒ now'],
  ['key HKEY_LOCAL_MACHINE\\SOFTWARE\\Iran now', 'key ▒ now'],
  ['key HKCU:\\Iran now', 'key ▒ now'],
  ['as CORP\\turla now', 'as ▒ now'],
]);

both('hashes are not prose', [
  ['md5 d41d8cd98f00b204e9800998ecf8427e now', 'md5 ▒ now'],
  [`sha512 ${'0aB1'.repeat(32)}.`, 'sha512 ▒.'],
]);

both('the rest is prose', prose(
  '',
  '...',
  'It was Iran.Turkey followed.',
  'It was in Iran.Go there.',
  'The U.S., the U.K. and the U.S.-based firm, e.g. Iran, i.e. Turla.',
  'China/Russia and/or US/UK, 24/7, TCP/IP, N/A',
  'Yahoo! AT&T and Turla (Iran), [Iran], Iran: Turla',
  'admin@338 is an actor, at @ 5',
  'v1.2.3 of 3.12.2019, 10.000 files, No.5',
  'versus 0123456789abcdef, 31 digits: 0123456789abcdef0123456789abcde',
  'HKU and HKCR are words; HKLM is one',
  'a <5 % b, 5 > 4, x < Iran > y',
  'T1566.001, CVE-2021-26855, S0154',
  'C: Iran; D: Turla',
  'Iran\\*',
  'http: //x',
  'Mr.Smith and Dr.No',
));

describe('plain text has no markup', () => {
  for (const text of ['`Iran`', '```\nIran\n```', '[Turla](Iran)', '<!-- Iran -->', '<b>', '[1]: Iran', '<Lazarus Group>']) {
    it(JSON.stringify(text), () => assert.equal(picture(text, 'plaintext'), text));
  }
});

markdown('code in a line', [
  ['a `Iran` b `Turla` c', 'a `▒` b `▒` c'],
  ['a ``Iran ` Iran`` b', 'a ``▒`` b'],
  ['a `Iran\nTurla` b', 'a `▒` b'],
  ['a `Iran\r\nTurla` b', 'a `▒` b'],
  ['> a `Iran\n> Turla` b', '> a `▒` b'],
  ['`C:\\` Iran `x`', '`▒` Iran `▒`'],
  ['\\\\`Iran` b', '\\\\`▒` b'],
  ['| `Iran` | Iran |', '| `▒` | Iran |'],
]);
markdown('backticks that begin no code', prose(
  'a ` Iran',
  'a `` Iran ` b',
  'a ` Iran\n\nTurla ` b',
  'a ` Iran\r\n\r\nTurla ` b',
  'a ` Iran\n \t\nTurla ` b',
  '> a ` Iran\n>\n> Turla ` b',
  '- a ` Iran\n- Turla ` b',
  '1. a ` Iran\n2. Turla ` b',
  '# a ` Iran\n# Turla ` b',
  '| a ` Iran |\n| Turla ` b |',
  'a \\`Iran\\` b',
  'a \\`Iran` b',
));

markdown('fenced code', [
  ['```\nIran\n```\nIran', '▒\nIran'],
  ['```text\r\nIran\r\n```\r\nIran', '▒\r\nIran'],
  ['~~~\nIran\n```\nIran\n~~~~\nIran', '▒\nIran'],
  ['````\n```\nIran\n````\nIran', '▒\nIran'],
  ['Iran\n```\nIran', 'Iran\n▒'],
  ['> ```\n> Iran\n> ```\n> Iran', '▒\n> Iran'],
  ['> ```\n> Iran\n\nIran', '▒Iran'],
  ['> > ~~~\n> > Iran\nIran', '▒Iran'],
  ['- ```\n  Iran\n  ```\n- Iran', '▒\n- Iran'],
  ['1.  Iran\n\n    ```\n    Iran\n    ```\n    Iran', '1.  Iran\n\n▒\n    Iran'],
  ['* > ```\n  > Iran\n  > ```\n* Iran', '▒\n* Iran'],
  ['~~~\n`\n~~~\nIran ` Iran', '▒\nIran ` Iran'],
  ['```\n> ```\nIran\n```\nIran', '▒\nIran'],
  ['```\n- ```\nIran\n```\nIran', '▒\nIran'],
  ['```\n<!--\n```\nIran\n-->', '▒\nIran\n-->'],
]);
markdown('no fences', prose('``` Iran ` Iran', 'a ``` Iran', '~~\nIran\n~~'));

markdown('targets of links and of pictures', [
  ['[Turla](https://example.com/iran) Iran', '[Turla]▒ Iran'],
  ['[Turla](iran.md "by China") Iran', '[Turla]▒ "by China") Iran'],
  ["[Turla](iran 'by\nChina') Iran", "[Turla]▒ 'by\nChina') Iran"],
  ['[Turla](<a b/iran>) Iran', '[Turla]▒ Iran'],
  ['[Turla](#iran) Iran', '[Turla]▒ Iran'],
  ['[Turla](/wiki/Iran_(country)) Iran', '[Turla]▒ Iran'],
  ['![Turla](iran.png) Iran', '![Turla]▒ Iran'],
  ['[![Turla](iran.png)](china.html) Iran', '[![Turla]▒]▒ Iran'],
  [`![Turla](data:image/png;base64,${'Iran/'.repeat(1000)}) Iran`, '![Turla]▒ Iran'],
  ['[Turla]() Iran', '[Turla]▒ Iran'],
]);
markdown('brackets behind brackets that are prose', prose(
  '[Turla] (Iran)',
  '[1](see Iran)',
  '[Turla](Iran and China)',
  '[Turla](Iran',
  'Turla(Iran)',
  '[Turla]',
  '[Turla][Iran]',
));

markdown('addresses that are given apart', [
  ['[1]: https://example.com/iran', '▒'],
  ['x\n  [turla]: </iran> "Iran"\nIran', 'x\n▒\nIran'],
  ['[the report][turla], [Iran][]\n\n[Turla]: /iran', '[the report]▒, [Iran][]\n\n▒'],
]);
markdown('notes that are prose', prose('[^1]: Iran says no.', '[Note]: Iran said so.', '[^1]: Iran', 'a [x]: Iran'));

markdown('comments and tags', [
  ['a <!-- Iran --> b', 'a ▒ b'],
  ['a <!-- Iran\n\nTurla --> b <!-- c -->', 'a ▒ b ▒'],
  ['`<!--` Iran `-->`', '`▒` Iran `▒`'],
  ['<a href="iran" title=\'Iran\' x=iran data-y>Iran</a>', '▒Iran▒'],
  ['Mustang<br/>Panda', 'Mustang▒Panda'],
  ['<img\n  alt="Iran"\n/> Iran', '▒ Iran'],
  ['<https://example.com/iran> <mailto:iran@example.org>', '<▒> <mailto:▒>'],
]);
markdown('what is no comment and no tag', prose('a <!-- Iran', 'a --> Iran', 'x <Iran, Turla> y', 'a <b Iran', 'if a <b and Iran', '<5 Iran>', '< b>'));

describe('parts that are not prose', () => {
  it('are sorted, apart from each other and joined where they touch', () => {
    const spans = notProse('`a.exe` [x](y) https://example.com/`z`', 'markdown');
    for (const [i, { start, end }] of spans.entries()) {
      assert.ok(start < end);
      assert.ok(start > (spans[i - 1]?.end ?? -1));
    }
  });

  it('may be very many', () => {
    assert.equal(notProse('`a` '.repeat(200_000), 'markdown').length, 200_000);
  });

  it('masks data, and just these', () => {
    const data = 'AAAA/Microsoft+Iran/'.repeat(50);
    for (const format of ['markdown', 'plaintext'] as const) {
      const text = `Iran ![x](data:image/png;base64,${data}) Mongolia ${'Iran/Iraq '.repeat(200)}`;
      const found = notProse(text, format).filter(({ end, start }) => end - start > 500);
      assert.ok(found.some(({ start, end }) => start <= text.indexOf('AAAA') && end >= text.indexOf(') Mongolia')));
      assert.ok(found.every(({ end }) => end <= text.indexOf(' Mongolia')));
    }
  });
});
