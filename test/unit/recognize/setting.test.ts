import assert from 'node:assert/strict';
import { expectMentions, parseMarks, recognizerOf } from '../../support/marks';
import { realCatalog } from '../../support/catalog';

const expect = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text); });
/** The confidence of the first mention of a text. */
const confidence = (marked: string) => recognizerOf(realCatalog())(parseMarks(marked).text)[0]?.confidence;

describe('no name stands', () => {
  expect('before a version', 'It sent Mozilla/5.0 as its agent.', '[Mozilla](organization/mozilla)/[Google](organization/google) agree.');
  expect('in the title of a detection rule', 'alert tcp any any -> any any (msg:"Proofpoint Win32.Thing check-in"; sid:1;)', 'Their msg: [Proofpoint](organization/proofpoint) saw it.');
});

describe('the way in which an organization is written', () => {
  it('makes small letters among capitals doubtful', () => {
    assert.equal(confidence('The operators rented it from namecheap in May.'), 'low');
    assert.equal(confidence('the operators rented it from namecheap in spring.'), 'moderate');
    assert.equal(confidence("Russia's foreign intelligence service denied it.") === 'low', false);
  });
  it('makes what stands alone in straight quotes a text of a program', () => {
    assert.equal(confidence('it compares the vendor with "VMWARE" and stops'), 'low');
    assert.equal(confidence('it asked “VMware” and "VMware customers" about it'), 'moderate');
  });
});

describe('a text in which every mark is set apart', () => {
  expect('has the same introductions',
    'The group , dubbed " [Winter Stoat](actor/?) " , and [Winter Stoat](actor/?) again .',
    'A hacking group , [Paper Lynx](actor/?) , sold it .',
    '[Velvet Mantis](actor/?) , an [Iranian](country/IR) threat group , has been active since spring .',
    'Ransomware gangs such as [Plum Otter](actor/?) , [Grey Pike](actor/?) and [Tin Vole](actor/?) did it ; threat actors like [Plum Otter](actor/?) , [Grey Pike](actor/?) and [Tin Vole](actor/?) .');
  expect('has the same organizations',
    '[Halden Widgets , Inc](organization/?) . said so .',
    "[Brightmoor](organization/?) 's researchers saw it .",
    'the [Blue Harbor University](organization/?) ( [BHU](organization/?) ) and [BHU](organization/?) again');
});

describe('what introduces an abbreviation', () => {
  expect('may have a link between the name and its brackets', 'The [[European Central Bank](organization/?)](https://bank.example/home) ([ECB](organization/?)) met. Then [ECB](organization/?) left.');
  expect('is a name that may begin with a colour', 'A hacking group called [Blue Lantern Collective](actor/?) came.');
});

describe('countries', () => {
  expect('are found in the spellings of lower-case texts', 'the [u.s.](country/US) and hackers from [china](country/CN)');
  expect('are found in compounds', '[Sino](country/CN)-[Russian](country/RU) drills');
  expect('are not meant by set phrases', 'In Greek mythology and New England, with Swiss cheese and fine china.');
});

describe('with the shipped catalog', () => {
  it('an adjective of a people is doubtful, the people is not', () => {
    assert.equal(confidence('It wrote to Uyghur readers.'), 'low');
    assert.equal(confidence('It wrote to Uyghurs.'), 'moderate');
  });
  expect('a president\'s time is no agency', 'The Smith Administration left, the [Water and Forest Administration](organization/?) stayed.');
});

describe('what a scanner calls a find', () => {
  expect('names nobody', 'It is Trojan.Win32.Lazarus or HTML.Phish.Microsoft to them.', 'They call it Win32/Lazarus.A here.');
  expect('is told from a full stop without a space', 'It came.[Lazarus](actor/lazarus-group) left. [Russia](country/RU)/[Lazarus](actor/lazarus-group).');
});

describe('an actor\'s name that is a word', () => {
  expect('is one in capitals only', 'The law is a patchwork with a wildcard, an axiom of [Patchwork](actor/patchwork).', 'The [sandworm](actor/sandworm-team) is none.');
  expect('may be the brand of those who act', 'The mill was attacked by [REvil](actor/revil).', '[LockBit](actor/lockbit) leaked the files.', 'REvil runs on the till.');
  expect('may be told of a cluster, or by a vendor', 'It tracks the cluster as [Scaly Vole](actor/?).', 'Tracked by [Proofpoint](organization/proofpoint) as [Scaly Vole](actor/?), it slept.', 'This group is referred to by [Proofpoint](organization/proofpoint) as [Scaly Vole](actor/?).', 'The mill was known by its owners as Scaly Vole.');
});
