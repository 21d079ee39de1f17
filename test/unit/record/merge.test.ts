import assert from 'node:assert/strict';
import { catalogOf, SMALL_DATASET } from '../../support/smallCatalog';
import { annotatorFor } from '../../../src/core';
import { annotator, edit, exported, parse, REPORT } from './exports';

/** The lines of an annotations file about the annotation of some words. */
function entryOf(yaml: string, words: string): string {
  const entries = yaml.slice(yaml.indexOf('\nannotations:')).split(/\n(?= {2}- )/);
  const entry = entries.find((part) => part.includes(`text: ${words}\n`));
  assert.ok(entry, `no entry of ${words} in\n${yaml}`);
  return entry;
}

const withEntry = (yaml: string, words: string, change: (entry: string) => string): string => edit(yaml, entryOf(yaml, words), change(entryOf(yaml, words)));
const decide = (status: string) => (entry: string): string => edit(entry, 'status: suggested', `status: ${status}`);
const LONGER = `# New title\n\nA new line about Mongolia before the rest of it all.\n\n${REPORT}`;

describe('an export into a file that people wrote into', () => {
  const yaml = exported();

  it('keeps comments wherever they stand, though the text changed', () => {
    let mine = `# top of file\n${yaml}# end of file\n`;
    mine = edit(mine, 'entities:\n', '# above entities\nentities:\n  # first in entities\n');
    mine = edit(mine, 'ids: { mitre-attack: G9999 }\n    mentions: 1\n', 'ids: { mitre-attack: G9999 }\n    mentions: 1 # a count\n    # above claims\n');
    mine = edit(mine, 'basis: lure documents, sources: [ vendor-2026 ] }', 'basis: lure documents, sources: [ vendor-2026 ] } # at a claim');
    mine = edit(mine, 'annotations:\n', 'annotations: # of the list\n');
    mine = withEntry(mine, 'Mongolia', (entry) => `  # above an entry\n${decide('accepted # at a status')(entry)}`.replace(/^ {2}# above an entry\n {2}- /, '  # above an entry\n  - '));
    const again = exported(LONGER, mine);
    for (const comment of ['top of file', 'end of file', 'above entities', 'first in entities', 'a count', 'above claims', 'at a claim', 'of the list', 'above an entry', 'at a status']) {
      assert.match(again, new RegExp(`# ${comment}$`, 'm'), comment);
    }
    assert.match(again, /status: accepted # at a status$/m);
    assert.equal(exported(LONGER, again), again);
  });

  it('keeps a comment with the first entry, or with the list', () => {
    const above = edit(yaml, 'annotations:\n', 'annotations: # of the list\n  # of the first\n');
    const again = exported(LONGER, above);
    assert.match(again, /\nannotations:\n {2}# of the list\n\n {2}- id: /);
    assert.match(again, /\n {2}# of the first\n {2}- id: .*\n {4}kind: actor\n {4}entity: actor\/velvet-anchor\n/);
    assert.equal(exported(LONGER, again), again);
    const apart = edit(yaml, 'annotations:\n', 'annotations:\n  # of the list\n\n');
    assert.equal(exported(REPORT, apart), apart);
    assert.deepEqual(parse(apart).annotations.filter(({ touched }) => touched), []);
    assert.deepEqual(parse(exported('Nothing.', apart)).annotations, []);
    assert.match(exported('Nothing.', apart), /# of the list/);
  });

  it('keeps fields of their own, at every level', () => {
    let mine = edit(yaml, 'tlp: "TLP:GREEN" }', 'tlp: "TLP:GREEN", case: 17 }\nowner: me\ntags: [ a, b ]');
    mine = edit(mine, '    name: Mongolia\n', '    name: Mongolia\n    region: Asia\n');
    mine = withEntry(mine, 'Twin', (entry) => edit(entry, ' }\n    status', ', page: 3 }\n    seen: { by: [ x, z ] }\n    status'));
    const again = exported(LONGER, mine);
    for (const field of ['case: 17 }', '\nowner: me\ntags: [ a, b ]\n', 'region: Asia', ', page: 3 }', 'seen: { by: [ x, z ] }']) assert.ok(again.includes(field), `${field} in\n${again}`);
    assert.equal(exported(LONGER, again), again);
  });

  it('keeps the order that they gave the entries, and puts new ones where they belong', () => {
    const [head = '', ...entries] = yaml.slice(yaml.indexOf('annotations:')).split(/(?<=\n)(?= {2}- )/);
    const mine = yaml.slice(0, yaml.indexOf('annotations:')) + head + entries.reverse().join('');
    assert.equal(exported(REPORT, mine), mine);
    const texts = (source: string) => parse(source).annotations.map(({ text }) => text);
    assert.deepEqual(texts(mine), ['Norway', 'Twin', 'NO', 'Operation Lure', 'Mongolia', 'Acme Bank', 'Velvet Anchor']);
    assert.deepEqual(texts(exported(LONGER, mine)), ['Mongolia', 'Norway', 'Twin', 'NO', 'Operation Lure', 'Mongolia', 'Acme Bank', 'Velvet Anchor']);
  });

  it('keeps notes and statuses, and follows the text', () => {
    const note = 'note: |\n      Two lines: "quoted",\n      # no comment\n';
    const mine = withEntry(yaml, 'Acme Bank', (entry) => edit(entry, 'status: suggested\n', `status: rejected\n    ${note}`));
    const again = exported(LONGER, mine);
    assert.ok(entryOf(again, 'Acme Bank').includes(note));
    const [before, after] = [mine, again].map((source) => parse(source).annotations.find(({ text }) => text === 'Acme Bank'));
    assert.deepEqual([after?.status, after?.id, after?.start], ['rejected', before?.id, (before?.start ?? 0) + LONGER.length - REPORT.length]);
    assert.ok(!again.includes('organization/acme-bank\n    kind: organization\n    name'), 'a rejected mention is no mention of its entity');
  });

  it('tells title and date of the report as long as its front matter does', () => {
    const dated = (fields: string) => `---\n${fields}---\n${REPORT}`;
    const first = exported(dated('title: Lures in March\ndate: 2019-03-05\n'));
    assert.match(first, /report: \{.* title: Lures in March, date: "2019-03-05" \}/);
    const next = exported(dated('title: Lures\n'), edit(first, 'date: "2019-03-05"', 'date: "2019-03-05", case: 17'));
    assert.match(next, /report: \{.* title: Lures, case: 17 \}/);
  });

  it('keeps every byte where nothing changed, however it is laid out', () => {
    const odd = edit(yaml, 'intel: annotations/1', '\n\n"intel":    annotations/1   # odd').replaceAll('status: suggested', "status:   'suggested'").replaceAll(/(start: \d+)/g, '$1    ');
    for (const mine of [odd, odd.replaceAll('\n', '\r\n'), `---\n${odd}...\n`, `%YAML 1.2\n---\n${odd}`, yaml.trimEnd(), `\n${yaml}\n\n\n`, JSON.stringify(parse(yaml).parsed.value), JSON.stringify(parse(yaml).parsed.value, null, 8)]) {
      assert.equal(exported(REPORT, mine), mine);
      assert.equal(exported(LONGER, exported(LONGER, mine)), exported(LONGER, mine));
    }
  });

  it('writes LF where a file with CRLF changes', () => {
    const mine = withEntry(yaml, 'Twin', (entry) => edit(entry, 'status: suggested', 'status: accepted # mine')).replaceAll('\n', '\r\n');
    const again = exported(LONGER, mine);
    assert.doesNotMatch(again, /\r/);
    assert.match(again, /status: accepted # mine\n/);
  });

  it('keeps anchors and aliases readable', () => {
    let mine = withEntry(yaml, 'Twin', (entry) => edit(entry, 'status: suggested', 'status: &s accepted\n    note: &why seen here'));
    mine = withEntry(mine, 'Norway', (entry) => edit(entry, 'status: suggested', 'status: *s\n    note: *why'));
    assert.equal(exported(REPORT, mine), mine);
    const again = exported(LONGER, mine);
    assert.deepEqual(parse(again).annotations.filter(({ note }) => note === 'seen here').map(({ text, status }) => `${text}: ${status}`), ['Twin: accepted', 'Norway: accepted']);
    for (const anchored of [yaml.replace(/start: (\d+)/, 'start: &n $1').replace(/characters: \d+/, '$&, mine: 1'), yaml.replace(/sha256: ([0-9a-f]{64})/, 'sha256: &h $1').replace('entities:', 'hash: *h\nentities:')]) {
      parse(exported('', exported(LONGER, anchored)));
    }
  });

  it('keeps an orphan with its last place, and takes the mark away when its words are back', () => {
    const mine = withEntry(yaml, 'Mongolia', decide('accepted'));
    const gone = exported('Nothing here.', mine);
    assert.match(entryOf(gone, 'Mongolia'), /status: accepted\n {4}confidence: high\n {4}because: .*\n {4}orphaned: true/);
    assert.deepEqual(parse(gone).annotations.map(({ text }) => text), ['Mongolia']);
    assert.equal(exported(REPORT, gone).includes('orphaned'), false);
    assert.equal(exported('Nothing here.', gone), gone);
  });

  it('keeps an entity that a person wrote about when its mentions are gone, and counts none', () => {
    const mine = edit(yaml, '    name: Mongolia\n', '    name: Mongolia # ours\n');
    assert.match(exported('Nothing.', mine), /- id: country\/MN\n {4}kind: country\n {4}name: Mongolia # ours\n {4}ids: \{\}\n {4}mentions: 0\n/);
  });

  it('leaves to people what no dataset knows', () => {
    const entity = '  - id: actor/ours\n    kind: actor\n    name: Our Own Name\n    ids: { ticket: T-1 }\n    mentions: 7\n    claims:\n      - { says: origin, of: country/MN, certainty: likely, sources: [] }\n';
    let mine = edit(yaml, 'sources:\n', `${entity}sources:\n`);
    mine = withEntry(mine, 'Twin', (entry) => edit(edit(entry, 'candidates: [ actor/velvet-anchor, actor/quiet-lantern ]', 'entity: actor/ours'), 'suggested', 'accepted'));
    assert.ok(exported(LONGER, mine).includes(entity.replace('mentions: 7', 'mentions: 1')), exported(LONGER, mine));
    assert.match(exported(REPORT, withEntry(yaml, 'Twin', (entry) => edit(edit(entry, 'candidates: [ actor/velvet-anchor, actor/quiet-lantern ]', 'entity: actor/other'), 'suggested', 'accepted'))), /id: actor\/other\n {4}kind: actor\n {4}name: actor\/other\n/);
  });

  it('takes an entry that a person added by hand with the least that one needs', () => {
    const start = REPORT.indexOf('answer');
    const least = `  - { id: mine, kind: organization, text: answer, start: ${start}, end: ${start + 6}, status: added }\n`;
    const again = exported(REPORT, yaml + least);
    assert.match(again, new RegExp(`- \\{ id: mine, kind: organization, text: answer, start: ${start}, end: ${start + 6}, line: 6, column: 4, quote: \\{ before: .*, after: .* \\}, status: added \\}`));
    assert.equal(exported(REPORT, again), again);
  });

  it('keeps people\'s claims and comments when the dataset changes', () => {
    const mine = edit(yaml, 'basis: lure documents, sources: [ vendor-2026 ] }', 'basis: lure documents, sources: [ vendor-2026 ], weighed: no } # we doubt it');
    const newer = annotatorFor(catalogOf(SMALL_DATASET.replace('certainty: suspected', 'certainty: confirmed').replace('certainty: likely', 'certainty: very-likely'), '2026.2.0'));
    const { yaml: again } = newer.exportYaml({ text: REPORT, path: 'report.md', claims: true, earlier: parse(mine) });
    assert.match(again, /says: origin, of: country\/NO, certainty: confirmed/);
    assert.doesNotMatch(again, /certainty: suspected/);
    assert.match(again, /certainty: likely, basis: lure documents, sources: \[ vendor-2026 \], weighed: no \} # we doubt it/);
    assert.match(again, /certainty: very-likely/);
    assert.match(again, /version: 2026\.2\.0/);
  });

  it('takes the dataset\'s claims out where they are not asked for, and nothing that people claim', () => {
    const lean = (earlier: string) => annotator.exportYaml({ text: REPORT, path: 'report.md', earlier: parse(earlier) }).yaml;
    assert.doesNotMatch(lean(yaml), /claims:|sources:/);
    const own = '{ says: targets, of: country/MN, certainty: unlikely, sources: [ vendor-2026 ] }';
    const commented = edit(yaml, 'basis: lure documents, sources: [ vendor-2026 ] }', 'basis: lure documents, sources: [ vendor-2026 ] } # we doubt it');
    const mine = edit(commented, '    claims:\n      - { says: origin', `    claims:\n      - ${own}\n      - { says: origin`);
    const again = lean(mine);
    assert.ok(again.includes(own), again);
    assert.match(again, /basis: lure documents, sources: \[ vendor-2026 \] \} # we doubt it/);
    assert.match(again, /sources:\n {2}- \{? ?id: vendor-2026/);
    assert.doesNotMatch(again, /says: origin/);
    assert.equal(lean(again), again);
  });

  it('leaves claims as they are when only a decision is written', () => {
    const record = parse(yaml);
    const decided = annotator.exportYaml({ text: REPORT, path: 'report.md', earlier: record, recorded: record.annotations, decidedOnly: true }).yaml;
    assert.match(decided, /says: origin/);
    assert.match(decided, /sources:/);
  });

  it('puts a field that comes later where the form has it, and loses no comment with one that goes', () => {
    const mine = withEntry(yaml, 'Twin', (entry) => edit(edit(entry, ' ]\n', ' ] # which?\n'), 'suggested', 'accepted'));
    const saved = parse(mine);
    const annotations = saved.annotations.map(({ candidates, ...annotation }) => (candidates ? { ...annotation, entity: 'actor/quiet-lantern' as const } : annotation));
    const { yaml: again } = annotator.exportYaml({ text: REPORT, path: 'report.md', earlier: { ...saved, annotations } });
    assert.match(entryOf(again, 'Twin'), /kind: actor\n {4}entity: actor\/quiet-lantern\n {4}# which\?\n {4}text: Twin\n/);
  });

  it('merges into a file without lists', () => {
    const bare = yaml.slice(0, yaml.indexOf('dataset:'));
    assert.equal(exported(REPORT, bare), yaml);
  });
});
