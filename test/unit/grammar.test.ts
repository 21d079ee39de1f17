import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IGrammar, type IRawGrammar, Registry, parseRawGrammar } from 'vscode-textmate';

const ROOT = join(__dirname, '..', '..');
const MARKERS = 'intel-markers.injection';
const PLAIN = 'text.plain.intel-report';
const MARKDOWN = 'text.html.markdown';

// What VS Code's own Markdown grammar calls the places that matter here.
const markdown = {
  scopeName: MARKDOWN,
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' },
    { name: 'markup.bold.markdown', begin: '\\*\\*', end: '\\*\\*' },
    { match: '(?<=\\])\\(([^)]*)\\)', captures: { 1: { name: 'markup.underline.link.markdown' } } },
  ],
  repository: {},
} as unknown as IRawGrammar;

const FILES: Record<string, string> = {
  [MARKERS]: 'intel-markers.injection.tmLanguage.json',
  [PLAIN]: 'plain-report.tmLanguage.json',
};

async function grammarOf(scope: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) => {
      const file = FILES[name];
      if (!file) return Promise.resolve(name === MARKDOWN ? markdown : null);
      const path = join(ROOT, 'syntaxes', file);
      return Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
    getInjections: (name) => (name === MARKDOWN ? [MARKERS] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar, `no grammar for ${scope}`);
  return grammar;
}

const KINDS: [prefix: string, kind: string][] = [
  ['constant.language.tlp.', 'tlp'],
  ['entity.name.tag.attack.', 'attack'],
  ['constant.numeric.cve.', 'cve'],
  ['string.other.link.defanged.', 'defanged'],
  ['string.other.link.live.', 'live'],
  ['constant.numeric.hash.', 'hash'],
  ['keyword.other.probability.', 'odds'],
  ['keyword.other.confidence.', 'confidence'],
];

/** `kind text` of each marker in the lines, in order. */
function markers(grammar: IGrammar, ...lines: string[]): string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const kind = KINDS.find(([prefix]) => scopes.some((scope) => scope.startsWith(prefix)))?.[1];
      if (kind) found.push(`${kind} ${line.slice(startIndex, endIndex)}`);
    }
  }
  return found;
}

const EXAMPLES: [line: string, ...found: string[]][] = [
  ['TLP:CLEAR', 'tlp TLP:CLEAR'],
  ['Marked TLP:AMBER+STRICT, was TLP: GREEN (tlp:white).', 'tlp TLP:AMBER+STRICT', 'tlp TLP: GREEN', 'tlp tlp:white'],
  ['TLP:RED+STRICT TLP:REDACTED TLP:BLUE XTLP:RED', 'tlp TLP:RED'],
  ['It used T1059.001, T1566 and TA0001-based notes.', 'attack T1059.001', 'attack T1566', 'attack TA0001'],
  ['G0129; S0013/C0047 (M1036)', 'attack G0129', 'attack S0013', 'attack C0047', 'attack M1036'],
  ['_TLP:RED_ *G0129* _T1003_ ~~C0022~~', 'tlp TLP:RED', 'attack G0129', 'attack T1003', 'attack C0022'],
  ['APT41 T105 T10590 XT1059 KB-S1000 G9 T3000'],
  ['CVE-2017-11882 and cve-2021-44228.', 'cve CVE-2017-11882', 'cve cve-2021-44228'],
  ['CVE-17-11882 CVE-2017-118'],
  ['See hxxp://evil[.]example/a.php?x=1, then hxxps[:]//b.example.', 'defanged hxxp://evil[.]example/a.php?x=1', 'defanged hxxps[:]//b.example'],
  ['(hxxp[://]evil[.]example/T1059/)', 'defanged hxxp[://]evil[.]example/T1059/'],
  ['“hxxps://evil.example”', 'defanged hxxps://evil.example'],
  ['192.0.2[.]4, 198[.]51[.]100[.]7:8080.', 'defanged 192.0.2[.]4', 'defanged 198[.]51[.]100[.]7:8080'],
  ['evil[.]example, cdn.evil[dot]example/x.js; a(.)example', 'defanged evil[.]example', 'defanged cdn.evil[dot]example/x.js', 'defanged a(.)example'],
  ['user[@]evil[.]example or first.last@evil[.]example', 'defanged user[@]evil[.]example', 'defanged first.last@evil[.]example'],
  ['**evil[.]example** and http://evil[.]example/', 'defanged evil[.]example', 'defanged http://evil[.]example/'],
  ['[a] [b](c) x[1] [x] end[.]'],
  ['https://evil.example/a?b=1, 192.0.2.4:443 and 198.51.100.0/24.', 'live https://evil.example/a?b=1', 'live 192.0.2.4:443', 'live 198.51.100.0/24'],
  ['Mail a.b+c@evil.example, see evil.com/x, (cdn.evil.co.uk).', 'live a.b+c@evil.example', 'live evil.com/x', 'live cdn.evil.co.uk'],
  ['2001:db8::7 or 2001:db8:0:0:0:0:0:1/64', 'live 2001:db8::7', 'live 2001:db8:0:0:0:0:0:1/64'],
  ['Version 10.0.19041.1, 1.2.3.4.5, 256.1.1.1, 12:30:59, std::string, e.g.this, report.md, run.sh, a.exe, ...com, x@y, C:\\evil.com'],
  ['d41d8cd98f00b204e9800998ecf8427e, da39a3ee5e6b4b0d3255bfef95601890afd80709', 'hash d41d8cd98f00b204e9800998ecf8427e', 'hash da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  [`SHA-256 ${'0aB9'.repeat(16)}; ${'0f'.repeat(64)}`, `hash ${'0aB9'.repeat(16)}`, `hash ${'0f'.repeat(64)}`],
  ['d41d8cd98f00b204e9800998ecf8427 xd41d8cd98f00b204e9800998ecf8427e d41d8cd98f00b204e9800998ecf8427ea'],
  ['It is almost certain, very likely or roughly as likely as not; a remote chance.', 'odds almost certain', 'odds very likely', 'odds roughly as likely as not', 'odds remote chance'],
  ['Probably unlikely, with moderate confidence (high-confidence).', 'odds Probably', 'odds unlikely', 'confidence moderate confidence', 'confidence high-confidence'],
  ['likelihood, remote access, certain, chance, confidence, unlikelyhood'],
];

/** Lines with what each place is scoped as, in the form that vscode-tmgrammar-snap writes. */
function snapshot(grammar: IGrammar, text: string): string {
  const out: string[] = [];
  let state = INITIAL;
  for (const line of text.trimEnd().split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`>${line}`, ...tokens.filter(({ startIndex }) => startIndex < line.length)
      .map(({ startIndex, endIndex, scopes }) => `#${' '.repeat(startIndex)}${'^'.repeat(Math.min(endIndex, line.length) - startIndex)} ${scopes.join(' ')}`));
  }
  return `${out.join('\n')}\n`;
}

describe('grammar of report markers', () => {
  let md: IGrammar;
  let plain: IGrammar;

  before(async () => {
    const wasm = join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
    await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    [md, plain] = await Promise.all([grammarOf(MARKDOWN), grammarOf(PLAIN)]);
  });

  for (const [line, ...found] of EXAMPLES) {
    it(`reads ${line}`, () => {
      assert.deepEqual(markers(plain, line), found);
      assert.deepEqual(markers(md, line), found);
    });
  }

  it('scopes the sample as its snapshot says (UPDATE_GOLDEN=1 writes it anew)', () => {
    const file = join(ROOT, 'test/golden/markers.md');
    const found = snapshot(md, readFileSync(file, 'utf8'));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(`${file}.snap`, found);
    assert.equal(found, readFileSync(`${file}.snap`, 'utf8'));
  });

  it('names the level of a TLP mark, so that a theme can tell them apart', () => {
    const { tokens } = plain.tokenizeLine('TLP:AMBER+STRICT', INITIAL);
    assert.deepEqual(tokens[0]?.scopes, [PLAIN, 'constant.language.tlp.amber.intel']);
  });

  it('leaves code and link targets of Markdown alone', () => {
    assert.deepEqual(markers(md, '```', 'TLP:RED T1059 evil[.]example', '```', 'TLP:RED'), ['tlp TLP:RED']);
    assert.deepEqual(markers(md, '`T1059` **T1566** [T1003](https://example.com/T1003)'), ['attack T1566', 'attack T1003']);
  });

  for (const piece of ['[', '[.]', 'hxxp', 'hxxp://', 'hxxp://,', '.', 'a.', 'a.b-', 'a[', 'a[.]', '@', 'a@', ':', 'T1059.', 'TLP:', 'TLP:RED ', 'CVE-2020-', '1', '%', 'a[.]b ', '(.)', 'https://', 'https://a.', 'a.com.', 'a@b.', 'a-.', '1.1.1.', '1:', '::', 'ab:', '0f', 'ä.', 'likely', 'very ', 'almost certain', 'low to ', 'é@']) {
    it(`stays linear on “${piece}” without end`, function () {
      this.timeout(20_000);
      const line = piece.repeat(50_000 / piece.length); // more than twice what VS Code tokenizes of a line
      const start = performance.now();
      plain.tokenizeLine(line, INITIAL);
      assert.ok(performance.now() - start < 2000, 'one line takes more than two seconds');
    });
  }
});
