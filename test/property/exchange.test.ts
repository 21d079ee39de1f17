// What leaves comes back: a report that was exported as STIX, imported and exported again gives the same bytes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exporterOf, filesOfReport, importFiles, type Status } from '../../src/core';
import type { Recorded } from '../../src/core/review';
import { annotator, parse, reports } from '../support/hands';
import { PROPERTY_TIME, runs } from '../support/runs';

const STIX = exporterOf('stix')!;

/** What reports hold beside names: techniques, indicators, front matter, marks, what JSON and YAML must quote. */
const more = fc.array(fc.constantFrom(
  'T1566.001', 'T1193', 'evil[.]example[.]com', 'd41d8cd98f00b204e9800998ecf8427e', 'CVE-2024-1234', 'hxxp://a.example/b?c=1', 'A group dubbed Copper Heron', 'A group dubbed Grey Spoonbill', '`NO`', '```\n1.2.3.4\n```',
  '\u2028', '\u0085', '\uFEFF', '\u0000', '\ud83d', '? ', '= ', '<!-- intel-ignore-line -->', '\t',
), { maxLength: 6 });
const head = fc.constantFrom('', '---\ntitle: "Lures: a \\"year\\""\ndate: 2026-03-02\n---\n', '---\ndate: 2025-12-31\n---\n# Of the *year*\n', 'TLP:AMBER+STRICT\n\n');
const texts = fc.tuple(head, reports, more, reports).map(([first, before, between, after]) => [first + before, ...between, after].join(' '));

/** What an analyst decides of the mentions, by their place in the text; and words that nobody found. */
const decisions = fc.record({
  of: fc.array(fc.record({ at: fc.nat(), status: fc.constantFrom<Status>('accepted', 'rejected'), note: fc.option(fc.string({ unit: 'binary', maxLength: 12 }), { nil: undefined }) }), { maxLength: 6 }),
  added: fc.option(fc.constantFrom('office', 'wrote', 'TLP', '🐼'), { nil: undefined }),
});
type Decisions = typeof decisions extends fc.Arbitrary<infer T> ? T : never;

function decided(text: string, { of, added }: Decisions): Recorded[] {
  const found = annotator.annotate(text);
  const chosen = new Map(of.map(({ at, status, note }) => [at % Math.max(1, found.length), { status, ...(note === undefined ? {} : { note }) }]));
  const start = added === undefined ? -1 : text.indexOf(added);
  const isFree = start >= 0 && found.every((one) => one.end <= start || one.start >= start + added!.length);
  return [
    ...found.flatMap((annotation, i) => (chosen.has(i) ? [{ ...annotation, ...chosen.get(i) }] : [])),
    ...(isFree ? [{ id: 'added001', kind: 'actor' as const, text: added!, start, end: start + added!.length, line: 1, column: 1, quote: { before: '', after: '' }, status: 'added' as const }] : []),
  ];
}

/** The files that an import writes, by name. */
function imported(stix: string): Map<string, string> {
  const { reports: foreign, problems } = importFiles([{ name: 'b.json', text: stix }], annotator.catalog, { title: 'Back' });
  assert.deepEqual(problems, []);
  return new Map(foreign.flatMap((report) => filesOfReport(report, annotator)));
}

describe('export and import, laws', function () {
  this.timeout(PROPERTY_TIME);
  const options = { codeIndicators: true };

  for (const statuses of [undefined, ['suggested', 'accepted', 'rejected', 'added'] as const]) {
    it(`a report that comes back from STIX is exported to the same bytes, with ${statuses ? 'every status' : 'what was decided'}`, () => {
      fc.assert(fc.property(texts, decisions, (text, hand) => {
        const made = decided(text, hand);
        const isAllTold = statuses !== undefined || made.every(({ status }) => status !== 'rejected') || made.some(({ status }) => status !== 'rejected');
        fc.pre(text.trim() !== '' && isAllTold); // of a report in which names were only rejected, these are told where one asks for them
        const input = { text, path: 'r.md', options, ...(statuses ? { statuses } : {}) };
        const first = STIX.write(annotator.exportReport({ ...input, recorded: made }));
        const files = imported(first);
        assert.equal(files.get('r.md'), text);
        const again = STIX.write(annotator.exportReport({ ...input, earlier: parse(files.get('r.md.intel.yaml')!) }));
        assert.equal(again, first);
        assert.deepEqual(imported(again), files);
      }), runs(300));
    });
  }
});
