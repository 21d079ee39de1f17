import { smallCatalog } from '../../support/catalog';
import { expectMentions } from '../../support/marks';

const expect = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text); });

describe('an actor that no list has is found by its deeds', () => {
  expect('where it attacks something',
    '[Moss Viper](actor/?) has recently targeted grocers.',
    'Since then [Moss Viper](actor/?) has been targeting grocers.',
    'In May, [Moss Viper](actor/?) breached a bakery. [Moss Viper](actor/?) left nothing.',
    'The [Halden](actor/?) group compromised two dairies.',
    '[Brass Magpie](actor/?) operators hacked the mill.');
  expect('where a deed is attributed to it',
    'The campaign was attributed to [Moss Viper](actor/?).',
    'We attribute this intrusion to [Moss Viper](actor/?).',
    'Attacks conducted by [Moss Viper](actor/?) and a wave by [Tin Vole](actor/?) rose.');
});

describe('nobody is an actor', () => {
  expect('who suffers',
    'Corner Bakery was targeted twice.', 'Corner Bakery compromised by thieves.', 'Corner Bakery has been breached again.', 'Corner Bakery targeted in spring.');
  expect('who is only the object, or the source, of what attacks', 'Mails from Corner Bakery targeted grocers.', 'Users of Corner Kiosk hacked the till.');
  expect('in the headline of a page', 'Malicious Corner Extension Targets Users');
  expect('in a title above a sentence', 'Corner Bakery\nThey hacked the mill.', 'Corner\nBakery hacked the mill.');
  expect('whose name is a single word', 'Thistle has targeted grocers.', 'The attack was attributed to Thistle.');
  expect('to whom a saying is attributed', 'The quote is attributed to Jane Fields.');
  expect('whose name begins with a company', 'The attack on mail was a campaign by [Microsoft](organization/microsoft) Office Users.');
  expect('who is a group that does no harm', 'The Halden group bought two dairies.');
});

describe('evidence beside a name', () => {
  const catalog = smallCatalog(`entities:
  - { id: actor/thistle, name: Thistle, match: evidence }
  - { id: actor/vole, name: Vole, match: exact }
  - { id: organization/kiosk, name: Kiosk, match: evidence }
  - { id: organization/acme, name: Acme }
  - { id: organization/birch, name: Birch, match: exact }
`);
  const inSmall = (title: string, ...marked: string[]) => it(title, () => { for (const text of marked) expectMentions(text, { catalog }); });
  inSmall('for an actor is a noun of those who act, perhaps behind adjectives', '[Thistle](actor/thistle) espionage group', '[Thistle](actor/thistle) actors');
  inSmall('for an actor is no adjective alone', 'Thistle activity rose, and Thistle espionage too.', 'Thistle cybercrime network');
  inSmall('for an organization is a statement', '[Kiosk](organization/kiosk) said so.', '[Kiosk](organization/kiosk) has also confirmed it.', 'It ran on Kiosk.');
  inSmall('for an organization is a list with a known one, in that place alone',
    'Pages of [Kiosk](organization/kiosk), [Birch](organization/birch) and [Acme](organization/acme) looked the same. It ran on Kiosk.',
    '[Acme](organization/acme) , [Kiosk](organization/kiosk) and others', 'on Kiosk. [Acme](organization/acme) knew.');
  inSmall('is not needed for a name in capitals throughout', '[VOLE](actor/vole) SPIES ON [BIRCH](organization/birch); vole and birch');
});

describe('a company that a report quotes', () => {
  expect('is one where it calls itself a firm of the trade', 'According to [Oakridge Analytics](organization/?), it rained. [Oakridge Analytics](organization/?) left.');
  expect('may be a person', 'According to Jane Fields, it rained.', 'It rained, according to Fields.');
});

describe('a platform', () => {
  expect('that is a company of its own counts', 'They wrote on [Telegram](organization/telegram) and kept it at [GitHub](organization/github).');
  expect('that mostly is where something stands needs evidence', 'They wrote on Twitter and LinkedIn.', '[Twitter](organization/twitter) said so.', 'Pages of [Twitter](organization/twitter) and [Facebook](organization/facebook) looked alike.');
});

describe('names that are given in one breath', () => {
  expect('are all actors where one of them is known', '[Ashen Kite](actor/?) (a.k.a. [Pale Otter](actor/?), [UNC9999](actor/?)) slept.', '[Ashen Kite](actor/?) , also known as [Pale Otter](actor/?) and [APT28](actor/apt28) , slept.');
  expect('are none where none is', 'Ashen Kite (a.k.a. Pale Otter) slept.', 'The tool, also known as Blue Kite, was used by [APT28](actor/apt28).');
  expect('may be given to what stands before "as", or behind "this"', 'We refer to this cluster as [Ashen Kite](actor/?).', 'They are calling this actor [Ashen Kite](actor/?).');
  expect('stand between commas', 'An old APT, [Ashen Kite](actor/?), slept.', 'An old farm, Ashen Kite, slept.');
  expect('may be quoted as typewriters do', "The group , which calls itself `` [Ashen Kite](actor/?) '' , slept .");
  expect('stand behind "meet", which is no part of them', 'Meet [Ashen Kite](actor/?), a new ransomware group');
  expect('are of a group that has been active', 'The [Halden](actor/?) group has been active since 2015.', 'The Halden group has been busy since 2015.');
});
