// What the Markdown preview shows: the marks of the document at their places in the HTML, whatever Markdown stands around them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { withMarks, type Mark } from '../../../src/extension/views/preview/marks';
import { placesIn } from '../../../src/extension/views/preview/places';
import { runs } from '../../support/runs';

const mark = (text: string, words: string, more: Partial<Mark> = {}, from = 0): Mark => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, kind: 'actor', status: 'suggested', isAmbiguous: false, title: 'T', ...more };
};
const render = (text: string, marks: readonly Mark[], options: object = {}): string =>
  withMarks(new MarkdownIt({ html: true, ...options }), () => ({ text, marks })).render(text).trim();
const name = (words: string, classes = 'intel-actor intel-suggested', title = 'T'): string => `<span class="intel-name ${classes}" title="${title}">${words}</span>`;

describe('the Markdown preview', () => {
  const APT = name('APT28');
  const texts: Readonly<Record<string, [text: string, html: string]>> = {
    'a paragraph': ['So APT28 did.', `<p>So ${APT} did.</p>`],
    'strong words': ['So **APT28** did.', `<p>So <strong>${APT}</strong> did.</p>`],
    'a heading': ['x\n\n## On APT28 ##', `<p>x</p>\n<h2>On ${APT}</h2>`],
    'a list in a quotation': ['> - one\n>   by APT28', `<blockquote>\n<ul>\n<li>one\nby ${APT}</li>\n</ul>\n</blockquote>`],
    'a link': ['See [APT28](https://x.y/APT28).', `<p>See <a href="https://x.y/APT28">${APT}</a>.</p>`],
    'code': ['See `APT28`.', `<p>See <code>${APT}</code>.</p>`],
    'text behind an entity and an escape': ['AT&amp;T \\* says APT28', `<p>AT&amp;T * says ${APT}</p>`],
    'text behind HTML': ['<b title="APT28">x</b> APT28', `<p><b title="APT28">x</b> ${APT}</p>`],
  };
  for (const [where, [text, html]] of Object.entries(texts)) {
    it(`marks a name in ${where}`, () => assert.equal(render(text, [mark(text, 'APT28', {}, text.includes('title=') ? 20 : 0)]), html));
  }

  it('marks names in the cells of a table', () => {
    const text = '| who | whom |\n| --- | --- |\n| APT28 | Mongolia |\n| x | Norway |\n';
    const html = render(text, [mark(text, 'APT28'), mark(text, 'Mongolia', { kind: 'country' }), mark(text, 'Norway', { kind: 'country' })]);
    for (const cell of [APT, name('Mongolia', 'intel-country intel-suggested'), name('Norway', 'intel-country intel-suggested')]) assert.ok(html.includes(`<td>${cell}</td>`), html);
  });

  it('marks the second of two like names, where the first is none', () => {
    const text = 'Will [will](https://will.example/) be `Will`? So asks Will.';
    assert.equal(render(text, [mark(text, 'Will', {}, 50)]), `<p>Will <a href="https://will.example/">will</a> be <code>Will</code>? So asks ${name('Will')}.</p>`);
  });

  it('marks each line of a name over two, and a country within a name', () => {
    const text = '> by Mustang\n> Panda and U.S. Cyber Command';
    const panda: Mark = { ...mark(text, 'Mustang'), end: text.indexOf('Panda') + 5 };
    const marks = [panda, mark(text, 'U.S. Cyber Command', { kind: 'organization' }), mark(text, 'U.S.', { kind: 'country' })];
    const outer = (words: string) => name(words, 'intel-organization intel-suggested');
    assert.equal(render(text, marks), `<blockquote>\n<p>by ${name('Mustang')}\n${name('Panda')} and ${outer(name('U.S.', 'intel-country intel-suggested'))}${outer(' Cyber Command')}</p>\n</blockquote>`);
  });

  it('shows states, and a question mark once behind a name of several meanings', () => {
    assert.equal(render('APT28', [mark('APT28', 'APT28', { status: 'accepted' })]), `<p>${name('APT28', 'intel-actor intel-accepted')}</p>`);
    assert.match(render('Berserk Bear', [mark('Berserk Bear', 'Berserk Bear', { isAmbiguous: true })]), /^<p><span class="[^"]* intel-ambiguous" title="T">Berserk Bear<\/span><\/p>$/);
  });

  it('escapes whatever names, titles and texts hold', () => {
    const text = 'By <Evil"&> Bear\n';
    const html = withMarks(new MarkdownIt(), () => ({ text, marks: [mark(text, '<Evil"&> Bear', { title: '"><img src=x onerror=alert(1)>' })] })).render(text);
    assert.equal(html, `<p>By ${name('&lt;Evil&quot;&amp;&gt; Bear', undefined, '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')}</p>\n`);
  });

  it('leaves a document without names as it is, and other rules in force', () => {
    const md = new MarkdownIt();
    md.renderer.rules['text'] = (tokens, index) => (tokens[index]?.content ?? '').toUpperCase();
    assert.equal(withMarks(md, () => undefined).render('*a* b'), '<p><em>A</em> B</p>\n');
  });

  it('finds text only where the document has it, whatever is written', () => {
    const part = fc.constantFrom('APT28', ' ', '\n', '\n\n', '**', '*', '_', '`', '[', '](', ')', '<', '>', '- ', '> ', '# ', '|', '\n| - | - |\n', '&amp;', '\\', '"', '--', '...', '    ', '```\n', '\r\n', '<b>');
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), fc.boolean(), (parts, typographer) => {
      const text = parts.join('');
      for (const [{ content }, pieces] of placesIn(new MarkdownIt({ html: true, typographer }).parse(text, {}), text))
        for (const { at, length, start } of pieces) assert.equal(text.slice(start, start + length), content.slice(at, at + length));
    }), runs(2000));
  });

  it('reads a long document in linear time', () => {
    const text = 'APT28 &amp; **[APT28](x)** | `APT28`\n\n'.repeat(10_000);
    const tokens = new MarkdownIt().parse(text, {});
    const begun = performance.now();
    placesIn(tokens, text);
    assert.ok(performance.now() - begun < 2000);
  });
});
