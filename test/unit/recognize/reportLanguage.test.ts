import assert from 'node:assert/strict';
import { realCatalog } from '../../support/catalog';
import { recognizerOf } from '../../support/marks';

/** Sentences as reports have them, of names that the catalog has and of names that it has not: each mark is found, and no other actor. */
const SENTENCES = [
  'The actor, which we call [Pale Sparrow](actor), relied on spearphishing.',
  "# [Cobalt Thrush](actor) Targets [Ukraine](country)'s Energy Sector\n\n[Cobalt Thrush](actor) is a suspected state-sponsored group.",
  'The hacktivist collective [Red Lantern Front](actor) claimed a DDoS attack against [Ministry of Transport](organization).',
  'Behind the attack is a [North Korea](country)-linked group dubbed [Hollow Kestrel](actor).',
  'A [China](country)-nexus cluster, [Jade Weasel](actor), exploited the flaw.',
  'The [Iran](country)-aligned [Dust Falcon](actor) group used compromised mailboxes.',
  'In an advisory, [CISA](organization) warned that [Blackfen](actor) ransomware actors are targeting hospitals.',
  'The initial access broker known as "[volt_merchant](actor)" sold the access.',
  'Die Angreifergruppe [Nebelkrähe](actor) nutzte gefälschte Bewerbungen.',
  'Laut [BSI](organization) ist die Ransomware-Gruppe [Graufuchs](actor) für den Angriff verantwortlich.',
  'Die Gruppe [APT28](actor) (auch bekannt als [Fancy Bear](actor)) griff [Deutsche Telekom](organization) an.',
  '| Threat actor | Origin | Malware |\n|---|---|---|\n| [Umber Fox](actor) | [Russia](country) | [DuskLoader](software) |\n| [Slate Heron](actor) | [China](country) | [TarnRAT](software) |',
  'They used a system dubbed [LanternBox](software) to sort stolen documents.',
  'The platform, dubbed [CraneDesk](software), lets affiliates manage victims.',
  'Operation [Operation Glass Anvil](campaign) ran from March to June 2023.',
  'The campaign, which we named [Quiet Furnace](campaign), hit law firms.',
  'The technique dubbed Pass the Cookie is used here.',
  'The file was detected as Loader.ReconHellcat by the scanner.',
  'Detected as Trojan.Win32.Turla.a and Backdoor.APT29.b on the host.',
  "The victims included [Ukraine's Ministry of Defence](organization) and a bank.",
  "The hackers stole mail of [Poland's Foreign Ministry](organization).",
  'The group calling itself [Cedar Wrath](actor) posted screenshots.',
  'On its leak site, [Tallowmark](actor) listed a [Canadian](country) manufacturer.',
  '[Tallowmark](actor) claims to have stolen 200 GB of data from [Redwood Hospital](organization).',
  '- **[Kettle Snake](actor)** – a financially motivated group active since 2019',
  '- [Kettle Snake](actor): financially motivated threat actor',
  '[Lazarus](actor)-linked hackers stole funds from an exchange.',
  '[UNC3886](actor), tracked by [Mandiant](organization), used zero-days.',
  'Microsoft tracks this actor as [Storm-2035](actor); other vendors use [Cotton Sandstorm](actor).',
  'The persona "[Homeland Gavel](actor)" leaked passports of [Albanian](country) officials.',
  'Pro-Palestinian hacktivist group [Olive Storm](actor) defaced the site.',
  'New ransomware group [Kairos Veil](actor) hits [Brazil](country)',
  'New APT group [Amber Quill](actor) spies on [Taiwan](country)',
  'APT group "[Amber Quill](actor)" is back',
  'A threat actor going by the name [Dark Saffron](actor) offered the database.',
  "A threat actor using the moniker '[IntelGhost](actor)' put the data up for sale.",
  'A hacker named [Kiberphant](actor) posted it on a forum.',
  'The cybercrime group tracked as [TA2726](actor) and [Grey Wagtail](actor) cooperates.',
  '[Bitter Almond](actor) (aka [Yellow Nettle](actor), [TAG-999](actor)) has expanded.',
  "The group is linked to [Russia](country)'s [GRU](organization).",
  '[Aldermoor Insurance Group](organization) said it had contained the attack by [Qilin](actor).',
  'The commercial surveillance vendor [Quillmark](organization) was sanctioned by the [U.S.](country).',
  '[MothRun](software) is a loader written in Rust.',
  'The attackers deployed [Cobalt Strike](software) and a backdoor named [EmberLeaf](software).',
  'A new stealer, [TinPan](software), targets browsers.',
  "The gang's encryptor, [BlackRook](software), was seen in May.",
  'Tools used include [Mimikatz](software), [AdFind](software) and [Rclone](software).',
  'Malware: [MothRun](software), [PineShell](software)',
  'FOR IMMEDIATE RELEASE: [U.S.](country) CHARGES MEMBERS OF [ONYX SLEET](actor)',
  'The Kubernetes team and the support group met in the office.',
  'A town called Bramblewood was flooded; the group left.',
  'The group visited Savannah, Georgia before the conference.',
  'Our analysts used a tool called Wireshark.',
  'The company dubbed the new product Bluebird.',
  'The hackers used Windows, Linux and Chrome.',
  'Adversaries such as:\n\n- Nation states\n- Criminals\n- Insiders',
  'Common targets, including:\n\n- Banks\n- Hospitals\n- Telecoms',
  'Threat groups use various techniques, including:\n\n- Phishing\n- Credential Dumping\n- Lateral Movement',
  'The threat actors used several tools, such as:\n- PowerShell\n- PsExec',
];

const MARK = /\[([^\]]+)\]\((actor|country|organization|software|campaign)\)/g;

describe('sentences of reports', () => {
  for (const marked of SENTENCES) {
    it(marked.replace(MARK, '$1').slice(0, 80).replace(/\n/g, '⏎'), () => {
      const text = marked.replace(MARK, '$1');
      const found = recognizerOf(realCatalog())(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
      const wanted = Array.from(marked.matchAll(MARK), ([, name = '', kind = '']) => `${kind} ${name}`);
      assert.deepEqual(wanted.filter((mark) => !found.some((one) => one.startsWith(mark.slice(0, mark.indexOf(' '))) && isOf(one, mark))), []);
      assert.deepEqual(found.filter((one) => one.startsWith('actor') && !wanted.some((mark) => isOf(one, mark))), []);
    });
  }
});

/** Whether one of two names lies in the other. */
function isOf(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.slice(text.indexOf(' ') + 1)) as [string, string];
  return a.includes(b) || b.includes(a);
}
