import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { EXPORTERS, exporterOf, readyExporter } from '../../../src/core';
import { fromBase64 } from '../../../src/core/export/base64';
import { exported, REPORT, reportOf } from './reports';

type Row = Record<string, string>;
const rows = (text: string): Row[] => parseCsv(text, { columns: true, bom: true });

describe('every format', () => {
  for (const exporter of EXPORTERS) {
    it(`${exporter.id} gives the same bytes again, and takes a report with nothing in it`, async () => {
      await exporter.prepare?.();
      assert.equal(exporter.write(reportOf()), exporter.write(reportOf()));
      assert.ok(exporter.write(reportOf('')).length > 0 && exporter.open().end().length >= 0);
    });
  }

  it('exports what was decided; where nothing was, what is shown; and what one asks for', () => {
    const [first] = reportOf().all;
    const recorded = [{ ...first, status: 'accepted' as const }] as NonNullable<ReturnType<typeof reportOf>['all']>;
    const texts = (more: object) => reportOf(REPORT, more).annotations.map(({ text }) => text);
    assert.deepEqual(texts({}), ['Velvet Anchor', 'Acme Bank', 'Mongolia', 'Operation Lure', 'Twin', 'Norway', 'Copper Heron']);
    assert.deepEqual(texts({ recorded }), ['Velvet Anchor']);
    assert.deepEqual(texts({ recorded, statuses: ['suggested'] })[0], 'Acme Bank');
    assert.deepEqual(texts({ within: { start: REPORT.indexOf('Norway'), end: REPORT.indexOf('Norway') + 3 } }), ['Norway']);
  });
});

describe('YAML', () => {
  it('holds claims on demand, with the sources that they refer to', () => {
    const { sources, entities } = parseYaml(exported('yaml', REPORT, { options: { claims: true } })) as { sources: object[]; entities: { claims?: object[] }[] };
    assert.deepEqual(sources, [{ id: 'vendor-2026', title: 'A report' }]);
    assert.equal(entities[0]?.claims?.length, 2);
    const lean = parseYaml(exported('yaml')) as { sources?: object[]; entities: { claims?: object[] }[] };
    assert.equal(exported('yaml', REPORT, { options: { claims: true, lean: true } }), exported('yaml'));
    assert.deepEqual([lean.sources, lean.entities.some(({ claims }) => claims)], [undefined, false]);
  });

  it('has ids of techniques as annotations, a revoked one under its successor', () => {
    const { annotations } = parseYaml(exported('yaml')) as { annotations: { kind: string; text: string; entity: string; start: number }[] };
    assert.deepEqual(annotations.filter(({ kind }) => kind === 'technique').map(({ text, entity }) => [text, entity]), [['T1566.001', 'technique/T1566.001'], ['T1193', 'technique/T1566.001']]);
    assert.deepEqual(annotations.map(({ start }) => start), annotations.map(({ start }) => start).sort((a, b) => a - b));
  });
});

describe('CSV', () => {
  it('is a line a place, read by a CSV library', () => {
    const table = rows(exported('csv'));
    assert.deepEqual(table.map(({ kind, text }) => `${kind} ${text}`), [
      'actor Velvet Anchor', 'technique T1566.001', 'technique T1193', 'organization Acme Bank', 'country Mongolia', 'campaign Operation Lure', 'actor Twin', 'country Norway', 'actor Copper Heron',
      'indicator hxxps://evil[.]example[.]com/a?b=1',
    ]);
    assert.deepEqual([table[0]?.['attack_id'], table[0]?.['line'], table[0]?.['tlp']], ['G9999', '9', 'TLP:GREEN']);
  });

  it('defuses what a spreadsheet would take for a formula', () => {
    const text = '=HYPERLINK("http://x")\n\nA group dubbed @Sum Heron and Mongolia';
    for (const row of rows(exported('csv', text))) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });

  it('has one header for several reports', () => {
    const collector = exporterOf('csv')?.open();
    assert.equal(rows(`${collector?.add(reportOf('Norway'))}${collector?.add(reportOf('Mongolia'))}${collector?.end()}`).length, 2);
  });
});

describe('MISP', () => {
  interface Event { Event: { info: string; date: string; Tag: { name: string }[]; Attribute: { type: string; value: string; to_ids: boolean; data?: string; comment: string; uuid: string }[]; EventReport: { content: string }[] } }
  const event = (text = REPORT): Event['Event'] => (JSON.parse(exported('misp', text)) as Event).Event;

  it('tags by galaxies, and calls target only who is one by the dataset', () => {
    assert.deepEqual(event().Tag.map(({ name }) => name), [
      'tlp:green', 'misp-galaxy:mitre-intrusion-set="Velvet Anchor - G9999"', 'misp-galaxy:target-information="Mongolia"', 'misp-galaxy:country="norway"',
      'misp-galaxy:mitre-attack-pattern="Spearphishing Attachment - T1566.001"',
    ]);
    assert.deepEqual(event().Attribute.map(({ type, value }) => `${type} ${value}`), [
      'threat-actor Velvet Anchor', 'text Acme Bank', 'target-location Mongolia', 'campaign-name Operation Lure', 'text Norway', 'threat-actor Copper Heron', 'url https://evil.example.com/a?b=1',
      'attachment lures.md.intel.yaml',
    ]);
    assert.equal(event().Attribute.some(({ to_ids: detects }) => detects), false);
  });

  it('holds the report, and its annotations as a file', () => {
    const { EventReport: [report], Attribute: attributes } = event();
    assert.equal(report?.content, REPORT);
    const yaml = new TextDecoder().decode(fromBase64(attributes.at(-1)?.data ?? ''));
    assert.match(yaml, /^intel: annotations\/1\n[^]*🐼/);
  });

  it('gives one event alone, several as an answer of MISP', () => {
    const collector = exporterOf('misp')?.open();
    const text = ['a.md', 'b.md', 'c.md'].map((path) => collector?.add(reportOf('Norway', { path }))).join('') + (collector?.end() ?? '');
    const { response } = JSON.parse(text) as { response: Event[] };
    assert.equal(new Set(response.map(({ Event }) => Event.Attribute[0]?.uuid)).size, 3);
  });
});

describe('Navigator', () => {
  interface Layer { domain: string; versions: object; techniques: { techniqueID: string; comment: string; score: number; color: string }[]; legendItems: object[]; description: string }
  const layer = (text = REPORT, options = {}): Layer => JSON.parse(exported('navigator', text, { options })) as Layer;

  it('is a layer of version 4.5 with the named techniques and the words around them', () => {
    const { domain, versions, techniques } = layer();
    assert.deepEqual([domain, versions], ['enterprise-attack', { attack: '18', navigator: '5.1.0', layer: '4.5' }]);
    assert.deepEqual(techniques.map(({ techniqueID, score }) => [techniqueID, score]), [['T1566.001', 1]]);
    assert.match(techniques[0]?.comment ?? '', /^lures\.md:9: …/);
  });

  it('says which techniques are of another domain', () => {
    const { techniques, description } = layer('T1566.001, T1059.001 and T0803');
    assert.equal(techniques.length, 2);
    assert.match(description, /another domain: ics: T0803/);
  });
});

describe('Web Annotation', () => {
  it('quotes, and counts code points', () => {
    const text = '🐼🐼 Norway';
    const { items } = JSON.parse(exported('web-annotation', text)) as { items: { target: { selector: object[] } }[] };
    assert.deepEqual(items[0]?.target.selector, [{ type: 'TextQuoteSelector', exact: 'Norway', prefix: '🐼🐼 ', suffix: '' }, { type: 'TextPositionSelector', start: 3, end: 9 }]);
  });
});

describe('Markdown', () => {
  it('links names to ATT&CK, else to footnotes, and lists entities in the front matter that is there', () => {
    const text = exported('markdown');
    assert.match(text, /^---\ntitle: Lures\ndate: 2026-03-02\nintel:\n {2}tlp: TLP:GREEN\n {2}entities:\n {4}- id: actor\/velvet-anchor\n/);
    assert.ok(text.includes('[Velvet Anchor](https://attack.mitre.org/groups/G9999/) ([T1566.001](https://attack.mitre.org/techniques/T1566/001/), '));
    assert.ok(text.includes('Mongolia[^country-mn]') && text.includes('\n[^country-mn]: Mongolia (`country/MN`)\n'));
    assert.ok(text.includes('Twin[^actor-velvet-anchor-or-actor-quiet-lantern]'));
  });

  it('leaves links alone, and shows plain text as it is', () => {
    assert.ok(exported('markdown', '[Norway](https://a.example) x').includes('\n[Norway](https://a.example) x\n'));
    assert.ok(exported('markdown', 'a *b* # Norway', { format: 'plaintext' }).includes('a \\*b\\* \\# Norway[^country-no]'));
  });
});

describe('HTML', () => {
  const page = (text: string, more = {}): string => exported('html', text, more);
  before(() => readyExporter('html'));
  const body = (text: string, more = {}): string => /<main>([^]*)<\/main>/.exec(page(text, more))?.[1] ?? '';

  it('marks names, each with its card and a row in the table', () => {
    assert.match(body('Norway wrote.'), /^<p><button type="button" class="name country" popovertarget="(card-1-country-no)">Norway<\/button> wrote\.<\/p>/);
    assert.match(page('Norway wrote.'), /<div id="card-1-country-no" popover[^>]*><h3>Norway<\/h3>/);
  });

  it('keeps elements nested where a name crosses them, and puts no button into a link', () => {
    assert.equal(body('**Velvet** Anchor').replace(/ (?:type|popovertarget)="[^"]*"/g, ''), '<p><strong><button class="name actor">Velvet</button></strong><button class="name actor"> Anchor</button></p>\n');
    assert.match(body('**Norway** and [Norway](https://a.example)'), /<strong><button[^>]*>Norway<\/button><\/strong> and <a href="https:\/\/a\.example" rel="[^"]*"><span class="name country">Norway<\/span><\/a>/);
  });

  it('shows what the report says as text, fetches nothing and runs nothing', () => {
    const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![Norway](http://evil.example/x.png) "Norway" \ue0f0\ue0f1\n\n<b onmouseover="x">Norway</b>';
    for (const format of ['markdown', 'plaintext'] as const) {
      const html = page(hostile, { format });
      assert.doesNotMatch(html, /<script|<img|<b |href="javascript|<[^>]*\ssrc=/i);
      assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    }
  });
});
