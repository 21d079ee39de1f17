import assert from 'node:assert/strict';
import { smallCatalog } from '../../support/catalog';
import { expectMentions, reasons, recognizerOf } from '../../support/marks';

const catalog = smallCatalog(`
entities:
  - { id: actor/mustang-panda, name: Mustang Panda, by: CrowdStrike, names: [ { text: Shared Bear, by: Vendor } ] }
  - { id: actor/panda, name: Panda Team }
  - { id: actor/exacta, name: Exacta, match: exact }
  - { id: actor/cobalt-group, name: Cobalt Group, names: [ { text: Cobalt, match: evidence, by: [Vendor, Other] } ] }
  - { id: actor/silent, name: Silent One, names: [ { text: Nobody, match: never } ] }
  - { id: actor/first-bear, name: First Bear, names: [ Shared Bear, { text: Other Bear, match: evidence } ], ids: { mitre-attack: G0001 } }
  - { id: actor/other-bear, name: Other Bear }
  - { id: actor/noname057-16, name: "NoName057(16)", names: [ { text: G0129, form: id } ] }
  - { id: actor/winnti, name: Winnti }
  - { id: actor/yahoo, name: "Yahoo!" }
  - { id: country/TR, name: Turkey, match: exact, names: [ { text: Turkish, form: adjective } ] }
  - { id: country/US, name: United States, names: [ US, { text: U.S., match: exact } ] }
  - { id: country/CN, name: China, names: [ Chinese, { text: 中国, match: exact }, "People's Republic of China", Китай ] }
  - { id: country/TW, name: Taiwan, names: [ Republic of China ] }
  - { id: country/RU, name: Russia, names: [ { text: Россия, match: exact } ] }
  - { id: country/TH, name: Thailand, names: [ ไทย, 태국 ] }
  - { id: organization/bank-of-china, name: Bank of China }
  - { id: organization/shared, name: Shared Bear }
  - { id: organization/abuse-ch, name: abuse.ch }
  - { id: organization/elastic, name: Elastic Ltd, names: [ { text: Elastic, match: evidence } ] }
  - { id: software/winnti, name: Winnti }
  - { id: software/cobalt-strike, name: Cobalt Strike }
campaigns:
  - { id: campaign/lantern, name: Operation Lantern, names: [ { text: Lantern, match: evidence } ] }
ignore:
  - { text: Exacta Group }
  - { text: Panda Team, because: our own }
phrases:
  - Google Play
`);
const expect = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text, { catalog }); });

describe('names in a text', () => {
  expect('are whole words',
    '[Russia](country/RU), Prussia, Russian, Russia2, [Russia](country/RU).',
    'xMustang Panda, Mustang Pandas, [Mustang Panda](actor/mustang-panda)',
    'Russia_2024 and _[Russia](country/RU)_');
  expect('are the longest ones', 'the [Bank of [China](country/CN)](organization/bank-of-china), [China](country/CN)', "[People's Republic of China](country/CN), [Republic of China](country/TW)");
  expect('are the leftmost ones', '[Mustang Panda](actor/mustang-panda) Team');
  expect('go on after a name', '[China](country/CN)[中国](country/CN) [China](country/CN)/[Taiwan](country/TW)');
  expect('are none in an empty text or in punctuation', '', '.', '!?? ... — “”', '\uD83D', '😀');
});

describe('the rule of a name', () => {
  expect('fold takes any case and accents', '[MUSTANG panda](actor/mustang-panda), [Rüssia](country/RU)');
  expect('exact takes its own case, and that of a heading', '[Exacta](actor/exacta), [EXACTA](actor/exacta), exacta', '[Turkey](country/TR), turkey, [TURKEY](country/TR)', '[Россия](country/RU), россия');
  expect('names of up to three characters are exact by default', '[US](country/US), us, Us');
  expect('never finds nothing', 'Nobody knows.');
  expect('full stops at the end of a name may be missing', 'the [U.S.](country/US) and the [U.S](country/US) u.s.', 'the [U.S.](country/US)-based firm', "[U.S](country/US)'s");
  expect('an ignored text is no name', 'Panda Team', 'PANDA\nTEAM', '[Exacta](actor/exacta)');
});

describe('a name that needs evidence', () => {
  expect('is none without', 'Cobalt prices rose.', 'Elastic bands', 'a Lantern');
  expect('stands beside an actor\'s noun', 'the [Cobalt](actor/cobalt-group) gang', 'the “[Cobalt](actor/cobalt-group)” hackers', 'actor **[Cobalt](actor/cobalt-group)**');
  expect('stands where it does something', '[Cobalt](actor/cobalt-group) targeted banks.', 'attributed to [Cobalt](actor/cobalt-group), again');
  expect('stands in its own case only', 'the cobalt gang');
  expect('stands everywhere once it stood', '[Cobalt](actor/cobalt-group) rose. Later the [Cobalt](actor/cobalt-group) gang came.');
  expect('finds none in another paragraph or sentence', '# The gang\n\nCobalt is a metal.', '# The gang\r\n\r\nCobalt is a metal.', 'This gang. Cobalt is a metal.');
  expect('finds it across a line end', 'the [Cobalt](actor/cobalt-group)\r\ngang');
  expect('may be an organization or a campaign', '[Elastic](organization/elastic) researchers', 'according to [Elastic](organization/elastic)', 'the [Lantern](campaign/lantern) campaign');
  expect('may be shared with a name that needs none', '[Other Bear](actor/other-bear) is quiet.');
  expect('is found whoever else has the name', 'the [Winnti](actor/winnti) group');

  it('finds evidence for an actor where software of that name is listed first', () => {
    const shared = smallCatalog('entities:\n  - { id: software/play, name: Play }\n  - { id: actor/play, name: Play, match: evidence }\n');
    expectMentions('the [Play](actor/play) gang; press play', { catalog: shared });
  });
});

describe('a name listed behind a known actor', () => {
  const actors = smallCatalog('entities:\n  - { id: actor/marlow, name: Marlow }\n  - { id: actor/thistle, name: Thistle, match: evidence }\n  - { id: actor/nettle, name: Nettle, match: evidence }\n');
  it('needs no other evidence', () => {
    expectMentions('It overlaps with [Marlow](actor/marlow), [Nettle](actor/nettle) and [Thistle](actor/thistle). [Thistle](actor/thistle) stays.', { catalog: actors });
  });
  it('needs it where no list joins the two', () => {
    expectMentions('It overlaps with [Marlow](actor/marlow). Thistle and Nettle grow. Reeds and Nettle, [Marlow](actor/marlow) says, grow by Thistle.', { catalog: actors });
  });
});

describe('a country whose name is also a first name', () => {
  for (const text of ['They hit ports in [Chad](country/TD).', 'Ports of Amman, [Jordan](country/JO).', "[Jordan](country/JO)'s ports", '[Jordan](country/JO) and [Lebanon](country/LB) wrote.',
    'A [Jordan](country/JO)-based firm', '* [Chad](country/TD)\n* [Mali](country/ML)\n', '| [Jordan](country/JO) | 3 |\n', '[Jordan](country/JO)', 'By [Chad](country/TD) and [Mali](country/ML)']) {
    it(`is one in: ${text}`, () => { expectMentions(text); });
  }
  for (const text of ['The analyst Chad Marlow agreed.', 'Chad drinks tea.', 'It was sent to Jordan Marlow.', 'Our Jordan wrote it.']) it(`is none in: ${text}`, () => { expectMentions(text); });
});

describe('a brand of software that is also an actor', () => {
  const shared = smallCatalog('entities:\n  - { id: software/play, name: Play }\n  - { id: actor/play, name: Play, match: evidence }\n');
  it('is the actor where it does what only people do', () => {
    expectMentions('[Play](actor/play) claimed the attack. Last week [Play](actor/play) has also demanded money.', { catalog: shared });
  });
  it('is software where a program could do it', () => {
    expectMentions('Play uses ports. The [Play](actor/play) gang wrote. Play targeted servers. Play encrypts files, they claimed.', { catalog: shared });
  });
});

describe('software', () => {
  expect('keeps a name from being an actor', 'Cobalt Strike is no gang; Google Play; the Cobalt Strike gang');
  expect('is meant by its noun', 'the Winnti malware, a Winnti sample, but [Winnti](actor/winnti) came');
});

describe('what may stand within a name', () => {
  expect('any white space', '[Mustang\u00A0Panda](actor/mustang-panda) [Mustang   Panda](actor/mustang-panda) [Mustang\tPanda](actor/mustang-panda)');
  expect('one line end', '[Mustang\nPanda](actor/mustang-panda) [Mustang\r\n  Panda](actor/mustang-panda) [Mustang\rPanda](actor/mustang-panda)');
  expect('a line end in a quotation', '> [Mustang\n> Panda](actor/mustang-panda)', '> > [Mustang\r\n> > Panda](actor/mustang-panda)');
  expect('no empty line', 'Mustang\n\nPanda', '> Mustang\n>\n> Panda', 'Mustang\r\n\r\nPanda');
  expect('no mark of a list or of a heading', 'Mustang\n- Panda', 'Mustang\n# Panda', 'Mustang | Panda', 'Mustang, Panda');
  expect('emphasis', '**[Mustang** Panda](actor/mustang-panda)', '_[Mustang_ *Panda](actor/mustang-panda)*', '**[Mustang Panda](actor/mustang-panda)**');
  expect('invisible characters', '[Mus\u00ADtang Pan\u200Bda](actor/mustang-panda)\u200B, \u2066[China](country/CN)\u2069');
  expect('curly and straight apostrophes', "[People's Republic of China](country/CN)", '[People’s Republic of China](country/CN)', '[People\u02BCs Republic of China](country/CN)');
  expect('its own punctuation', '[NoName057(16)](actor/noname057-16), [noname057(16](actor/noname057-16); NoName057; [Yahoo!](actor/yahoo) [Yahoo](actor/yahoo)?');
  expect('its own domain, and no more of an address', '[abuse.ch](organization/abuse-ch) says; https://abuse.ch abuse.ch/iran x@abuse.ch sub.abuse.ch abuse[.]ch `abuse.ch`');
  expect('nothing else that is not prose', 'Mustang `Panda` `Mustang` Panda', '[[NoName057(16](actor/noname057-16)](https://example.com)', 'Mustang<br>Panda');
});

describe('what may stand beside a name', () => {
  expect('hyphens and words', '[China](country/CN)-based, [Russia](country/RU)-linked, [China](country/CN)-nexus, pro-[Russia](country/RU), [China](country/CN)–[Taiwan](country/TW)');
  expect('possessives', "[Russia](country/RU)'s, [Mustang Panda](actor/mustang-panda)’s, [US](country/US)'");
  expect('quotes and brackets', '“[Mustang Panda](actor/mustang-panda)”, \'[Exacta](actor/exacta)\', ([China](country/CN)), «[China](country/CN)»');
  expect('ideographs, kana, Hangul and Thai letters', '对[中国](country/CN)的', '에서 [태국](country/TH)을', 'ประเทศ[ไทย](country/TH)และ');
  expect('no letters of a script with spaces', 'Китайский и [Китай](country/CN)');
  expect('link text, and no link target', '\\[a](b) [[China](country/CN)](https://example.com/China)');
  expect('texts of pictures and titles of links', '![a [Turkish](country/TR) map](china.png) and [a](b "By [Mustang Panda](actor/mustang-panda)")');
  expect('code that is the name of an actor and nothing else', 'by `[Mustang Panda](actor/mustang-panda)` with `Mustang Panda.dll`, `run Mustang Panda`');
  expect('the format', '`China` [China](country/CN)');
});

describe('plain text', () => {
  it('has names in what would be code in Markdown', () => expectMentions('`[China](country/CN)` <!-- [Russia](country/RU) -->', { catalog, format: 'plaintext' }));
});

describe('a name with several owners', () => {
  expect('belongs to the one that prefers it', 'the [Other Bear](actor/other-bear) group');

  it('keeps every candidate, those that prefer the name first, then by kind, ATT&CK and id', () => {
    const [mention] = recognizerOf(catalog)('Shared Bear');
    assert.deepEqual(mention?.candidates, ['organization/shared', 'actor/first-bear', 'actor/mustang-panda']);
    assert.equal(mention.entity, 'organization/shared');
  });

  it('stays open where nobody prefers it', () => {
    const two = smallCatalog('entities:\n  - { id: actor/b, name: Bee, names: [ Twin ] }\n  - { id: actor/a, name: Aye, names: [ Twin ] }\n');
    expectMentions('[Twin](actor/a | actor/b)', { catalog: two });
    assert.equal(recognizerOf(two)('Twin')[0]?.confidence, 'moderate');
  });

  it('is decided within its kind', () => {
    const kinds = smallCatalog('entities:\n  - { id: actor/a, name: Aye, names: [ Twin ] }\n  - { id: organization/o, name: Oh, names: [ Twin ] }\n');
    const [mention] = recognizerOf(kinds)('Twin');
    assert.deepEqual([mention?.kind, mention?.entity, mention?.candidates], ['actor', 'actor/a', ['actor/a', 'organization/o']]);
  });
});

describe('the reason of a mention', () => {
  const cases: readonly [text: string, because: string][] = [
    ['mustang panda', 'name "Mustang Panda" (CrowdStrike) of actor/mustang-panda'],
    ['Turkish', 'adjective "Turkish" of country/TR'],
    ['g0129', 'id "G0129" of actor/noname057-16'],
    ['the Cobalt gang', 'name "Cobalt" (Vendor, Other) of actor/cobalt-group, with "gang" after it'],
    ['aka Cobalt', 'name "Cobalt" (Vendor, Other) of actor/cobalt-group, with "aka" beside it'],
    ['tracked as Cobalt', 'name "Cobalt" (Vendor, Other) of actor/cobalt-group, with "tracked as" beside it'],
    ['Other Bear', 'name "Other Bear" of actor/other-bear'],
  ];
  for (const [text, because] of cases) it(`${text}: ${because}`, () => assert.deepEqual(reasons(text, catalog).map((line) => line.slice(line.indexOf(': ') + 2)), [because]));

  it('names all candidates where several remain', () => {
    const two = smallCatalog('entities:\n  - { id: actor/b, name: Bee, names: [ { text: Twin, by: B } ] }\n  - { id: actor/a, name: Aye, names: [ { text: Twin, by: A } ] }\n');
    assert.deepEqual(reasons('Twin', two), ['Twin: name "Twin" (A) of actor/a or actor/b']);
  });

  it('quotes the name that is spelled as the text is', () => {
    const spelled = smallCatalog("entities:\n  - { id: country/RU, name: Russia, names: [ \"Росси\\u0301я\", Россия, ROSSIYA, Rossiya ] }\n");
    assert.deepEqual(reasons('Россия Rossiya', spelled), ['Россия: name "Россия" of country/RU', 'Rossiya: name "Rossiya" of country/RU']);
  });
});

describe('words that are properties of every object', () => {
  const odd = smallCatalog('entities:\n  - { id: actor/odd, name: __proto__, names: [ constructor, toString, hasOwnProperty, __defineGetter__ ] }\n');
  it('are names where a dataset says so', () => {
    expectMentions('__[proto__](actor/odd), [constructor](actor/odd), [toString](actor/odd) and [hasownproperty](actor/odd), valueOf', { catalog: odd });
  });
  it('and none where it does not', () => expectMentions('__proto__, constructor, toString', { catalog }));
});
