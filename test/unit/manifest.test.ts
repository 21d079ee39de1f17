import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MENTION_KINDS } from '../../src/core';
import { ANNOTATIONS_ENDING, COMMANDS, DATASET_ENDING } from '../../src/extension/host/ids';

const ROOT = join(__dirname, '../..');
const text = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));

interface Manifest {
  version: string; main: string; browser: string; icon: string; publisher: string; name: string; activationEvents: string[];
  exports: { '.': Record<string, string> }; bin: Record<string, string>; scripts: Record<string, string>;
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command: string }[]>;
    keybindings?: { command: string }[];
    configuration: { properties: Record<string, { default?: unknown; type?: string; scope?: string; order?: number; items?: { enum?: string[] } }> };
    colors: { id: string; defaults: Record<string, string> }[];
    yamlValidation: { fileMatch: string; url: string }[];
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}
const manifest = json('package.json') as Manifest;
const { contributes } = manifest;
const sourceNames = readdirSync(join(ROOT, 'src/extension'), { recursive: true }).map(String).filter((name) => name.endsWith('.ts'));
const sources = sourceNames.map((name) => text(join('src/extension', name))).join('\n');

/** Every string in a value, at whatever depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const sorted = (items: Iterable<string>): string[] => [...items].sort();

describe('package.json', () => {
  it('contributes the commands of the code, no more and no fewer, each once', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)));
    assert.ok(contributes.commands.every(({ category }) => category === 'Intel'));
  });

  it('has the commands that pages and comments tell of, by the titles that they give', () => {
    const words = json('package.nls.json') as Record<string, string>;
    const titles = contributes.commands.map(({ title }) => words[title.slice(1, -1)] ?? '');
    const told = [...pages.map(text), ...Object.values(words), sources]
      .flatMap((page) => [...page.matchAll(/[*_]Intel: ([^*_\n]+?)…?[*_]/g)].map(([, title = '']) => title));
    assert.ok(told.length > 10 && told.includes('New Dataset Entry from Selection'));
    assert.deepEqual(told.filter((title) => !titles.some((full) => full.startsWith(title))), []);
  });

  it('names in menus and keybindings only commands that there are', () => {
    const named = [...Object.values(contributes.menus).flat(), ...(contributes.keybindings ?? [])].map(({ command }) => command).filter((command) => command?.startsWith('intelAnnotator.'));
    const known: ReadonlySet<string> = new Set(Object.values(COMMANDS));
    assert.deepEqual(named.filter((command) => !known.has(command)), []);
  });

  it('registers every command in the code', () => {
    for (const key of Object.keys(COMMANDS)) assert.ok(new RegExp(`COMMANDS\\.${key}\\b`).test(sources), key);
  });

  it('has the words of package.nls.json, all of them and no others', () => {
    const used = stringsIn(manifest).flatMap((value) => [...value.matchAll(/^%(.+)%$/g)].map(([, key]) => key ?? ''));
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(json('package.nls.json') as object)));
  });

  it('has a colour for each kind of mention and for what is settled or rejected, for each sort of theme', () => {
    assert.deepEqual(contributes.colors.map(({ id }) => id), [...MENTION_KINDS, 'settled', 'rejected'].map((name) => `intelAnnotator.${name}`));
    for (const { defaults } of contributes.colors) {
      assert.deepEqual(sorted(Object.keys(defaults)), ['dark', 'highContrast', 'highContrastLight', 'light']);
      for (const color of Object.values(defaults)) assert.match(color, /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/);
    }
  });

  it('has settings below "intelAnnotator.", each with a default, a scope and a place of its own, and the code asks for each', () => {
    for (const [key, { default: value, scope }] of Object.entries(contributes.configuration.properties)) {
      assert.match(key, /^intelAnnotator\./);
      assert.ok(value !== undefined && scope !== undefined, key);
      assert.ok(sources.includes(`'${key.slice('intelAnnotator.'.length)}'`), `the code never reads ${key}`);
    }
    const settings = Object.values(contributes.configuration.properties);
    assert.deepEqual(settings.map(({ order }) => order), settings.map((_, i) => i + 1));
    assert.deepEqual(contributes.configuration.properties['intelAnnotator.kinds']?.items?.enum, [...MENTION_KINDS]);
    for (const key of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) assert.ok(key in contributes.configuration.properties, key);
  });

  it('matches schemas with the file endings of the code', () => {
    assert.deepEqual(sorted(contributes.yamlValidation.map(({ fileMatch }) => fileMatch)), sorted([`*${ANNOTATIONS_ENDING}`, `*${DATASET_ENDING}`]));
  });

  it('names only files that there are', () => {
    const paths = stringsIn(contributes).filter((value) => /^\.?\.?\/?[\w-]+\/[\w./-]+\.[\w-]+$/.test(value));
    assert.ok(paths.length >= 6, paths.join());
    for (const path of [...paths, manifest.icon]) assert.ok(existsSync(join(ROOT, path)), path);
  });

  it('names only built files that a build makes', () => {
    for (const path of [manifest.main, manifest.browser, ...Object.values(manifest.exports['.']), ...Object.values(manifest.bin)]) assert.ok(existsSync(join(ROOT, path)), `${path}: npm run build first`);
    assert.match(text('dist/cli.js'), /^#!\/usr\/bin\/env node\n/);
  });

  it('is woken by the languages that it reads by default', () => {
    const { default: languages } = contributes.configuration.properties['intelAnnotator.languages'] ?? {};
    assert.deepEqual(manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')), (languages as string[]).map((language) => `onLanguage:${language}`));
  });

  it('has the id by which other extensions ask for it', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'intel-annotator.intel-annotator');
  });

  it('has the version that CHANGELOG.md tells of', function () {
    if (!existsSync(join(ROOT, 'CHANGELOG.md'))) return this.skip();
    const [, newest] = /^## \[?v?(\d+\.\d+\.\d+)/m.exec(text('CHANGELOG.md')) ?? [];
    assert.equal(newest, manifest.version);
  });

  it('has the version that the lock file and every page name', () => {
    const { version } = manifest;
    const lock = json('package-lock.json') as { version: string; packages: Record<string, { version: string }> };
    assert.deepEqual([lock.version, lock.packages['']?.version], [version, version]);
    for (const page of pages) {
      for (const [name, named] of text(page).matchAll(/intel-annotator[-:@](\d+\.\d+\.\d+)/g)) assert.equal(named, version, `${page}: ${name}`);
    }
  });

  it('is released by a workflow whose steps are scripts that there are', () => {
    const workflow = text('.github/workflows/release.yml');
    const named = [...workflow.matchAll(/npm (?:run )?(\w+)/g)].map(([, script = '']) => script).filter((script) => script !== 'pack');
    assert.deepEqual(named, ['test', 'package']);
    for (const script of named) assert.ok(script in manifest.scripts, script);
  });
});

describe('samples', () => {
  const [, list = ''] = /export const SAMPLES = \[(.*?)\]/s.exec(text('src/extension/commands/openSample.ts')) ?? [];
  const named = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');

  it('that the command offers are there, and every sample is offered', () => {
    const there = readdirSync(join(ROOT, 'samples')).filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md');
    assert.deepEqual(sorted(named), sorted(there));
    assert.ok(named.length > 0);
  });
});
