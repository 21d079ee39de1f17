import { expectMentions } from '../../support/marks';

/** Classes of names that reports of the field missed or made up, over the bundled catalog. */
function expect(what: string, ...texts: readonly string[]): void {
  for (const text of texts) it(`${what}: ${text.slice(0, 60).replace(/\n/g, '⏎')}`, () => { expectMentions(text); });
}

describe('names that are marked wherever they stand', () => {
  expect('in parts that list',
    'References\n\n- https://example.org\n\n[Turla](actor/turla) went on.',
    '| Who | Ids |\n|---|---|\n| [Turla](actor/turla) | T1071, T1059 |');
  expect('written together', 'They say [FancyBear](actor/apt28) did it.');
  expect('behind a label', 'Threat Actor: [RansomHub](actor/?)', '**Intrusion set:** [Tallow Finch](actor/?)\n\nIn May [Tallow Finch](actor/?) left.', 'Group: Tallow Finch');
  expect('of letters with full stops', 'We dubbed the gang “[Q.X.V](actor/?).” Later [Q.X.V](actor/?) left.');
  expect('in Korean and Chinese', '[한국](country/KR) 정부를 공격했다.', '[海莲花](actor/apt32)攻击了[越南](country/VN)。');
  expect('by the namer of one group', '[Midnight Blizzard](actor/apt29) and [NOBELIUM](actor/apt29) read mail.');
});

describe('words that are no names', () => {
  expect('parts of words in other scripts', 'スタイルとメインドメイン。', '그는 이것을 인도한다.');
  expect('fields and protocols', 'Subject: C=US, CN=host', 'It uses AES-128-CBC and tunes the TCP MSS.', 'Tactic TA0107.');
  expect('families that scanners name', 'Found Win32/Kestrelly.BT today.');
  expect('defenders and verbs', 'The Kubernetes team met. The Kubernetes team left.', 'Detecting threat actors is hard.', 'Track threat actors daily.');
  expect('acronyms beside people and vendors', 'A SOC analyst left. The operator SSH keys stayed.');
  expect('sentences in title case', '**Options Were Very Limited**', 'Run Invoke-Command on it.');
  expect('islands, and the other country in a long name', 'Clinics on Long Island closed.', 'In [Taiwan](country/TW), Province of China.');
});

describe('countries inside names', () => {
  expect('are mentions of their own',
    'The [[U.S.](country/US) Cyber Command](organization/?) denied it.',
    'The [State Security Committee of [Belarus](country/BY)](organization/?)\'s office denied it.',
    'The [Communist Party of [Vietnam](country/VN)](organization/?) ([CPV](organization/?)) met.',
    'The [[Syrian](country/SY) Electronic Army](actor/?) posted it.');
  expect('are none where a longer name of something else holds them', 'A lab at the [University of New Mexico](organization/?) found it.');
});

describe('campaigns', () => {
  expect('are operations, never the actors that lists give them to',
    '[Operation Daybreak](campaign/?) came first. [Operation Quiet Lantern](campaign/?) followed.',
    '[Operation Cloud Hopper](campaign/?) hit service providers.',
    'Mail of [Operation “Tin Harvest](campaign/?)” had no text.',
    '[OPERATION QUIET LANTERN](campaign/?) HITS PORTS',
    '[Operation Aurora](campaign/?) was in 2009.');
  expect('are what the text calls so',
    'The campaign, dubbed [Operation Silver Reed](campaign/?), is over. [Operation Silver Reed](campaign/?) hit ports.',
    'A campaign that we have dubbed [Silver Reed](campaign/?) is over.\n\nWith [Silver Reed](campaign/?) mail is sent.',
    'An espionage campaign known as “[Reed Whistle](campaign/?)”.');
  expect('are no parts of machines and no trades',
    'The Operation Mode is set. Operation Manual, page 2. The operation Center is open.',
    'A ransomware operation dubbed Zebrafoil opened a blog.',
    'The campaign called for votes.');
});

describe('what machines read', () => {
  expect('packages of programs and paths without a leading slash', 'It poses as com.iran.weather.free.', 'See turla/stage/run.ps1 there, in [Iran](country/IR)/[Iraq](country/IQ).');
  expect('looks and scripts of a page', '<style>.iran { color: red }</style> [Iran](country/IR)', '<script>\nvar turla = 1;\n</script>\n\n[Turla](actor/turla)');
});

describe('places that share a country’s name', () => {
  expect('are no countries', 'Offices in [US](country/US) Georgia and Florida.', 'A clinic in Macon, Georgia, closed.', 'The [University of Georgia](organization/?) closed.', 'Of Fern County, Georgia.');
  expect('leave the country', 'In Tbilisi, [Georgia](country/GE), and in Poland’s [Georgia](country/GE) mission.'.replace('Poland', '[Poland](country/PL)'));
});

describe('names of actors that need evidence', () => {
  expect('have it from the title of their column',
    '| Ransomware group | Victims |\n|---|---|\n| [Qilin](actor/qilin) | 9 |\n| **[Tallow Finch](actor/?)** | 2 |',
    'Who | Threat actor\n--- | ---\nA bank | [Qilin](actor/qilin)');
  expect('have none in another column', '| Tool | Victims |\n|---|---|\n| Qilin | 9 |\n| Tallow Finch | 2 |');
  expect('share the deed with those beside them',
    '[Black Basta](actor/black-basta) and [Qilin](actor/qilin) extorted clinics.', '[Qilin](actor/qilin), [Black Basta](actor/black-basta), and [Lynx](actor/?) leaked it.');
  expect('share no state', 'Black Basta and Qilin are widespread.');
});

describe('names in lists', () => {
  expect('of known actors are actors', 'Names: [UNC1878](actor/apt?), [Turla](actor/turla), [Tin Gull](actor/?)'.replace('actor/apt?', 'actor/?'), 'With [APT28](actor/apt28), [Tin Gull](actor/?), and [APT29](actor/apt29).');
  expect('of actors and other things are none', '[APT28](actor/apt28), [APT29](actor/apt29), PowerShell and Tin Gull were told of.', 'Near [APT28](actor/apt28) and Tin Gull.');
  expect('and in rows have what needs evidence', '| Who |\n|---|\n| [STRONTIUM](actor/apt28), [IRIDIUM](actor/?), [NOBELIUM](actor/apt29) |');
  expect('of one actor stand for each other behind a slash and in brackets', 'Next came [Reaper](actor/apt37)/[APT37](actor/apt37).', 'The Reaper came.', 'Next came ALPHV/BlackCat.');
  expect('in brackets are the same actor’s', '[UAC-0010](actor/gamaredon-group) ([Armageddon](actor/gamaredon-group)) came.');
});

describe('bodies of states', () => {
  expect('are told by their abbreviation beside the country', 'The [[Belarus](country/BY) MoD](organization/?) and [MFA [Finland](country/FI)](organization/?) wrote.');
  expect('are told by their country in the same part', 'Hackers of the [RGB](organization/reconnaissance-general-bureau) serve [North Korea](country/KP).', 'Colours are given in RGB.');
  expect('have one name', '[Islamic State in [Iraq](country/IQ) and the Levant](organization/islamic-state)');
});

describe('nouns of the trade', () => {
  expect('are no organizations', 'FinTech executives and VASP executives left; FinTech stayed.', 'Require startup PIN there.', 'Third-Party compromise is common.');
  expect('make a name with another one', 'The [Harbour Resource Centre](organization/?) wrote.', 'The [Northern Shipping Company](organization/?) wrote.');
});

describe('a long table', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `| a victim with a long name of its own, number ${i} | somewhere |\n`).join('');
  expect('keeps its titles to its end', `| Victim | Ransomware group |\n|---|---|\n${rows}| A clinic | [Qilin](actor/qilin) |\n\nQilin | grows.`);
});

describe('services of states', () => {
  expect('are told by their work', 'The [National Investigation Headquarters](organization/?) and the [Information Protection and Cybersecurity Service](organization/?) agreed.');
  expect('are no services of machines', 'The Windows Security Service stopped, and the Backup Service too.');
});
