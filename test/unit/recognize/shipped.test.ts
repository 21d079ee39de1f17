import assert from 'node:assert/strict';
import { realCatalog } from '../../support/catalog';
import { expectMentions, recognizerOf } from '../../support/marks';

/** Facts of the shipped catalog that people rely on. What may change with the next public list is not asserted here. */
const expect = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text); });
const candidates = (text: string) => recognizerOf(realCatalog())(text)[0]?.candidates ?? [];

describe('with the shipped catalog, actors', () => {
  expect('are found by any of their names',
    'The group [Mustang Panda](actor/mustang-panda) hit [Mongolia](country/MN).',
    '“[TA416](actor/mustang-panda)”, *[Earth Preta](actor/mustang-panda)*, [Stately Taurus](actor/mustang-panda), [BRONZE PRESIDENT](actor/mustang-panda)',
    '[Fancy Bear](actor/apt28) / [Cozy Bear](actor/apt29)');
  expect('are found by a label with a number', 'attributed to [GC02](actor/gc02) nine waves');
  expect('are found by their ids', 'also [G0129](actor/mustang-panda); see [[G0129](actor/mustang-panda)](https://attack.mitre.org/groups/G0129/)');
  expect('are found however their names are set', 'those of [Mustang\n  Panda](actor/mustang-panda)', '[NoName057(16)](actor/noname057-16): DDoS as usual');
  expect('keep all candidates of a shared name', '"[Grizzly Steppe](actor/apt28 | actor/apt29)" in an old ticket');
  expect('are actors where the text says so', 'the [Cobalt](actor/cobalt-group) hackers', 'the [Winnti Group](actor/winnti-group)');

  it('are neither software nor everyday words', () => {
    const text = 'A Cobalt Strike Beacon, Google Play and Silverlight, the Winnti malware; cobalt prices and Cobalt prices rose; we play a turkey.';
    assert.deepEqual(recognizerOf(realCatalog())(text).filter(({ kind }) => kind !== 'organization').map(({ candidates }) => candidates.join()), ['software/cobalt-strike', 'software/winnti']);
  });

  it('a preferred name is decided, other owners stay as candidates', () => {
    expectMentions('[Andariel](actor/andariel) again');
    assert.equal(candidates('Andariel')[0], 'actor/andariel');
    assert.ok(candidates('Andariel').includes('actor/lazarus-group'));
    expectMentions('[GhostEmperor](actor/ghostemperor)');
    assert.ok(candidates('GhostEmperor').length > 1);
    assert.ok(candidates('FamousSparrow').length > 1);
  });
});

describe('with the shipped catalog, countries', () => {
  expect('are found by name, adjective and abbreviation',
    '[Turkey](country/TR) and [Turkish](country/TR) but turkey; [Jordan](country/JO), [Georgia](country/GE)',
    'the [U.S.](country/US) and the [U.S](country/US), the [US](country/US), give us the [UK](country/GB)',
    '[South Korean](country/KR) and [DPRK](country/KP)');
  expect('are found beside hyphens and apostrophes',
    '[China](country/CN)-based, [Russia](country/RU)-linked, [Germany](country/DE)’s, pro-[Iranian](country/IR)');
  expect('are the right ones', '[People’s Republic of China](country/CN), [Republic of China](country/TW), [Democratic People\'s Republic of Korea](country/KP), [Republic of Korea](country/KR)');
  expect('are found in their own and in other languages', '[中国](country/CN) [中华人民共和国](country/CN) [Россия](country/RU) [Китай](country/CN) [Türkiye](country/TR) [대한민국](country/KR)');
  expect('stand in prose only', '`Iran` hxxp://iran.example[.]com/china [Iran](country/IR) C:\\Iran\\x.exe');
});

describe('with the shipped catalog, organizations and campaigns', () => {
  expect('hold the country within their name', '[Bank of [Russia](country/RU)](organization/?)', 'the [[United States](country/US) Department of Justice](organization/us-department-of-justice)');
  expect('campaigns are found by their ids', 'ATT&CK: [C0057](campaign/3cx-supply-chain-attack), [C0024](campaign/solarwinds-compromise).');
});

describe('with the shipped catalog, programs', () => {
  const programs = (text: string) => recognizerOf(realCatalog())(text).filter(({ kind }) => kind === 'software').map(({ candidates }) => candidates.join());
  it('that lists have twice are one', () => {
    for (const [name, other] of [['WannaCry', 'WannaCryptor'], ['Raccoon Stealer', 'RaccoonStealer'], ['NETWIRE', 'NetWire RC']])
      assert.deepEqual(programs(`The ${name} malware.`), programs(`The ${other} malware.`), name);
  });
  it('that share a name stay two', () => assert.notDeepEqual(programs('It was EKANS.'), programs('It was Uroburos.')));
});

describe('every name of the shipped catalog', () => {
  it('that needs no evidence finds its entity, alone in a text; an operation that lists give to an actor is a campaign', () => {
    const recognize = recognizerOf(realCatalog());
    const isOperation = (text: string) => /^operation /i.test(text) && recognize(text, 'plaintext').some(({ kind }) => kind === 'campaign');
    const lost = realCatalog().entities.filter(({ kind }) => kind !== 'software').flatMap(({ id, names }) => names
      .filter(({ match }) => match === 'fold' || match === 'exact')
      .filter(({ text }) => !recognize(text, 'plaintext').some(({ candidates: found }) => found.includes(id)) && !(id.startsWith('actor/') && isOperation(text)))
      .map(({ text }) => `${id} ${text}`));
    assert.deepEqual(lost, []);
  });
});
