import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core';
import { storeOf } from '../../../src/core/catalog';
import { createRecognizer } from '../../../src/core/recognize';
import { realCatalog, smallCatalog } from '../../support/catalog';
import { expectMentions } from '../../support/marks';

const catalog = smallCatalog(`
entities:
  - { id: actor/apt29, name: APT29 }
  - { id: actor/threat-group-3390, name: Threat Group-3390, names: [ TG-3390 ] }
  - { id: actor/mustang-panda, name: Mustang Panda }
  - { id: actor/thistle, name: Thistle, match: evidence }
  - { id: actor/quill-crew, name: Quill Crew, names: [ { text: Quill, match: evidence } ] }
  - { id: country/VN, name: Vietnam, names: [ { text: Vietnamese, form: adjective } ] }
  - { id: country/US, name: United States, names: [ US, { text: U.S., match: exact } ] }
  - { id: organization/acme, name: Acme }
  - { id: software/lumberjack, name: Lumberjack }
`);
/** What is found, and what is not, in sentences of our own. */
const expect = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text, { catalog }); });

describe('designators', () => {
  expect('are found in every spelling, and lead to the name that the catalog has',
    '[APT29](actor/apt29), [APT 29](actor/apt29), [APT-29](actor/apt29), [apt29](actor/apt29)',
    '[TG-3390](actor/threat-group-3390), [Threat Group-3390](actor/threat-group-3390), [Threat Group 3390](actor/threat-group-3390)');
  expect('are actors that no list has',
    '[UNC4999](actor/?) and [TA4999](actor/?), later [Storm-4999](actor/?), [APT-C-99](actor/?), [CL-STA-0999](actor/?), [TEMP.Lantern](actor/?)');
  expect('are no tactics, alerts, versions or words',
    'TA0001, TA18-074A, APT 3.5, storm 2020, the fin 7 times, dev-1 and tag 12, UNC paths', 'See `UNC4999` and https://example.com/TA4999.');
});

describe("names after a vendor's scheme", () => {
  expect('are actors, marked as inferred', 'Activity of [Velvet Typhoon](actor/?) and [BRONZE LANTERN](actor/?); [Gilded Chollima](actor/?) too.');
  expect('are none as parts of longer names, before software, or behind an article',
    'The Old Blizzard Press, a Typhoon, this Typhoon, Velvet Typhoon malware, [Acme](organization/acme) Blizzard, super typhoon');
});

describe('introductions', () => {
  expect('make a name an actor in the whole report, before and after',
    '[Copper Heron](actor/?) is back. [Acme](organization/acme) tracks a group dubbed [Copper Heron](actor/?).',
    'A hacking group known as [Tinsel](actor/?) hit ports. [Tinsel](actor/?) came back.',
    'The threat actor [Nightjar9](actor/?) sells access.',
    'Activity that we track as [Umber Loop](actor/?) goes on.',
    'The [Marlow](actor/?) hacking group is new.');
  expect('name what else somebody is called',
    'Ransomware came from gangs such as [Marlow](actor/?), [Tinsel](actor/?) and [Reed Pipe](actor/?).',
    'A threat actor who goes by the aliases [Marlow](actor/?) and [Tinsel](actor/?) sells it.',
    '[Mustang Panda](actor/mustang-panda) (also known as [Paper Lantern](actor/?), [Teal Otter](actor/?) and [Reed Pipe](actor/?)) is active.');
  expect('say what somebody is',
    '[Copper Heron](actor/?) is a patient espionage group. [Copper Heron](actor/?) waits.', '[Marlow](actor/?), a ransomware gang, wrote.',
    'Tinsel is a tool of the hacking group.', 'Marlow is a target for threat actors. Marlow, a harbour, knows hacking groups.', 'It is a threat actor. This was a gang.');
  expect('say what somebody is called by the writer, or by themselves',
    'It is the work of an actor we call [Umber Loop](actor/?).', 'A new gang, which calls itself [Marlow](actor/?), wrote.', 'The group [Reed Pipe](actor/?) and hacking group [8Lamps](actor/?) wrote. The group [Reed Pipe](actor/?) left.',
    'Hackers who call themselves the [Marsh Lanterns](actor/?) wrote.', 'They call Marlow every day.', 'The group wants to call Marlow.', 'The group wrote a loader it calls Tinsel.');
  expect('may have a name of small letters in quotes',
    'We saw a threat actor dubbed "[amber kettle](actor/?)" in May. Then [amber kettle](actor/?) left.', 'A threat actor called "[kettle_9](actor/?)" wrote.',
    'A threat actor dubbed "kettle" wrote.', 'A threat actor dubbed amber kettle wrote.', 'A tool dubbed "amber kettle" fell.');
  expect('make a gang of a new name at once',
    'The [Copper Heron](actor/?) gang left; [Copper Heron](actor/?) is small.', 'The [Marlow](actor/?) ransomware gang left; [Marlow](actor/?) is small.',
    'The Copper Heron group left.', 'The Lumberjack gang left; Lumberjack is small.');
  expect('give the group its name, or go by a name',
    'They named the group [Copper Heron](actor/?).', 'We track this adversary under the name [Marlow](actor/?).', '[Tinsel](actor/?), a group of unknown size, and other [Tinsel](actor/?) actors left.',
    'They named the group Although nobody knew.', 'A file under the name Marlow fell.', 'Tinsel, a group of unknown size, left.');
  expect('stand between commas behind a qualified noun',
    'A hacking group, [Copper Heron](actor/?), wrote.', 'A ransomware gang, Although nobody knows, left. The hacking group, Tinsel of old, left.', 'The group, Copper Heron, left.');
  expect('go on behind who uses a name', 'Actors tracked as [Marlow](actor/?) by [Acme](organization/acme) and as [Reed Pipe](actor/?) by others left.',
    'Actors tracked as [Marlow](actor/?) by [Acme](organization/acme) and Tinselworks left.');
  expect('are brokers of access', 'Initial access brokers such as [Marlow](actor/?) wrote. The access broker [Tinsel](actor/?) left.', 'The intruders, dubbed [Reed Pipe](actor/?), left. The visitors, dubbed Reed Rope, left.', 'Insurance brokers such as Marlow wrote. The broker Tinsel left.');
  expect('have qualifiers of motive and of states', 'A financially motivated actor [Marlow](actor/?) left.', 'Financially motivated actors left.');
  expect('are an intrusion set', 'The [Copper Heron](actor/?) intrusion set is new.', 'The Copper Heron tool set is new.');
  expect('may begin with a word that is a known name only where something speaks for it', 'A threat actor known as [Thistle Lamp](actor/?) wrote.');
  expect('of the weak sort must come twice',
    'The Marlow group is new.', 'The [Marlow](actor/?) group is new. Few know the [Marlow](actor/?) group.');
  expect('of software, operations and other things make no actors',
    'They used a backdoor dubbed Copper Heron.', 'A campaign dubbed [Copper Heron](campaign/?) began.', 'The group used a loader called Tinsel.', 'A service named Tinsel fell.',
    'Tinsel ransomware spread. Copper Heron malware did not.');
  expect('of everyday words, countries and known names make no actors',
    'Once hackers come, hackers stay. Although threat actors know, they wait.', '[Vietnamese](country/VN) hackers and [US](country/US) hacking groups', 'the [Acme](organization/acme) hacking group');
  expect('are evidence for a known name that needs it', 'A Quill is a feather.', 'The threat actor [Quill](actor/quill-crew) struck; [Quill](actor/quill-crew) fled.');
  expect('make the name of software an actor only where those behind it are meant',
    'Lumberjack encrypts files.', 'The [Lumberjack](actor/?) ransomware gang wrote. Lumberjack encrypts files.');
});

describe('organizations by their form', () => {
  expect('are found without a list',
    'The [Ministry of Harbours](organization/?) and the [University of Eastmarch](organization/?) wrote.', 'the [Brightwater Widgets, Inc](organization/?). case',
    'staff of [Eastmarch University](organization/?) and [Northway Telecom](organization/?) met',
    'The [University of Eastmarch](organization/?) and [Lindale University](organization/?) were both hit.', 'It told the [Lindale Coast Guard](organization/?) and the [Eastmarch National Armed Forces](organization/?).');
  expect('are bodies of states beside a country',
    'the [[Vietnamese](country/VN) government](organization/?) and the [government of [Vietnam](country/VN)](organization/?)', "[[Vietnam](country/VN)'s government](organization/?)", 'The [U.S.](country/US) armyfile.exe fell; see [US](country/US) `government`.', 'The [[U.S.](country/US) federal government](organization/?) and the [[US](country/US) military](organization/?) wrote.', '[Vietnam](country/VN) and governments');
  expect('are found by two nouns together, and not beyond "and" where the second is a company',
    'staff of [Lindale Regional Medical Center](organization/?) and the [Eastmarch School District](organization/?)', 'The [Acme](organization/acme) and [Lindale Airlines](organization/?) case',
    'the Lindale Center and the Eastmarch System', 'students of the [Lindale Science and Trade University](organization/?)');
  expect("are houses with an owner's s, and have heads in other languages",
    "a visit to [Lindale Children's Hospital](organization/?) was long", "a visit to Lindale's harbour was long",
    'Staff of the [Universidad Austera](organization/?) in Lindale and of [Hôpital Saint-Lune](organization/?) wrote.', 'The universidad Austera and a Banque were there.',
    'a visit to Lindale Stores, Co-op and others was long');
  expect('are no orders to machines', 'the Windows Command line and the OS Command field', 'the [Lindale Command](organization/?) wrote');
  expect('are none in headings and common prose', '## The Best University Guide For Beginners', 'a university, the ministry of nothing, an Inc');
  expect('are found again by the abbreviation that follows them',
    'The [Eastmarch Harbour Authority](organization/?) ([EHA](organization/?)) wrote. The [EHA](organization/?) waits.', 'The [Eastmarch Harbour Authority](organization/?) (XYZ) wrote. XYZ waits.');
});

describe('organizations that a text introduces', () => {
  expect('are found in the whole report',
    '[Tinselworks](organization/?) spoke. The security firm [Tinselworks](organization/?) saw it.',
    '[Marlowe](organization/?) researchers agree; [Marlowe](organization/?) wrote.', 'experts at [Tinselworks](organization/?)',
    '[Tinselworks](organization/?), a maker of tools and security vendor, agrees.',
    'A spokesperson for [Tinselworks](organization/?) told the daily [Eastmarch Blatt](organization/?) and the insurer [Marlowe](organization/?).');
  expect('are none where a thing, a person or an everyday word stands there',
    'Researchers for Tinselworks stay. A daily routine, the insurer of Marlowe.', 'Our researchers agree. The company Although we know', 'Tinsel, a product of the company, fell.', 'Security researchers agree, and Microsoftish');
});

describe('lists, references and rows of techniques', () => {
  const levels = (text: string) => createRecognizer(catalog)(text).map(({ start, end, confidence }) => `${text.slice(start, end)}: ${confidence}`);
  it('keep their names as certain as anywhere', () => {
    assert.deepEqual(levels('Mustang Panda came.\n\n## References\n\n- Mustang Panda again\n\n## Outlook\n\nMustang Panda stays.'),
      ['Mustang Panda: moderate', 'Mustang Panda: moderate', 'Mustang Panda: moderate']);
    assert.deepEqual(levels('| T1059 | Mustang Panda uses shells |\n'), ['Mustang Panda: moderate']);
    assert.deepEqual(levels('| actor | Mustang Panda |\n'), ['Mustang Panda: moderate']);
  });
  expect('define names as all parts do', '## References\n\n- A hacking group known as [Tinsel](actor/?)');
  expect('are no evidence for other places',
    'A Quill is a feather.\n\n## References\n\n- The [Quill](actor/quill-crew) group, 2020', 'Tinsel shone.\n\n## References\n\n- The Tinsel group\n- The Tinsel group');
});

describe('confidence', () => {
  const level = (text: string, of = realCatalog()) => createRecognizer(of)(text)[0]?.confidence;
  it('is high for what is nearly always right', () => {
    for (const text of ['APT28 came', 'Mustang Panda came', 'G0129 came', 'in Mongolia', 'the Communist Party of Vietnam']) assert.equal(level(text), 'high', text);
  });
  it('is moderate for what the text alone tells, and for what may be several', () => {
    for (const text of ['Grizzly Steppe came', 'A hacking group known as Copper Heron came', 'the Velvet Typhoon case', 'Proofpoint wrote', 'Acme Widgets GmbH']) assert.equal(level(text), 'moderate', text);
  });
  it('is low for an organization whose name the report gives a program', () => {
    const found = createRecognizer(realCatalog())('The BlackRock banking trojan came.\n\nWhoever wrote BlackRock rents it out.');
    assert.deepEqual(found.map(({ confidence }) => confidence), ['low', 'low']);
  });
  it('is low for a scheme with an everyday noun that nothing supports', () => {
    assert.equal(level('Wobbly Spider'), 'low');
    assert.equal(level('the threat actor Wobbly Spider'), 'moderate');
    assert.equal(level('WOBBLY SPIDER'), 'moderate');
  });
});

describe('sums of money', () => {
  expect('hold no country', 'They asked for US $1,000 or US$54 in the [US](country/US).');
});

describe('with every actor hidden from the catalog', () => {
  const names = realCatalog().entities.filter(({ kind }) => kind === 'actor').map(({ name }) => name).filter((name) => /^[A-Z][\w]+(?: [A-Z][\w]+){0,2}$/.test(name));
  const nobody = new Catalog({ version: '0', sha256: '', sources: [], ignore: [], phrases: realCatalog().parts.phrases, entities: storeOf(realCatalog().entities.filter(({ kind }) => kind !== 'actor')) });
  const recognize = createRecognizer(nobody);
  const found = (name: string, text: string) => recognize(text).filter(({ start, end, kind }) => kind === 'actor' && text.slice(start, end).includes(name)).length;

  for (const [share, sentence] of [
    [0.84, 'A hacking group known as NAME hit a port. Weeks later, NAME came back.'],
    [0.84, 'The intrusions are the work of a threat actor dubbed "NAME", and NAME denies them.'],
    [0.8, 'Vendors warn of hacking groups such as NAME and others; NAME is the largest.'],
  ] as const) {
    it(`introductions bring back most of ${names.length} names: ${sentence}`, () => {
      const back = names.filter((name) => found(name, sentence.replaceAll('NAME', name)) >= 2).length;
      assert.ok(back / names.length >= share, `${back} of ${names.length} came back`);
    });
  }
});
