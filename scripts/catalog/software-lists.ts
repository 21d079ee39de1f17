import type { SoftwareClass } from '../../src/core/model';
import { uuidOf, type AttackObject } from './attack';
import { keyOf } from './draft';
import { listOf, type MispEntry, type SourceFolder } from './read';
import { SOURCES } from './sources';
import { isEverydayWord, plainWords } from './words';

/** One program as one list has it. */
export interface Program {
  readonly uuid: string;
  /** The first one is the list's own name of it. */
  readonly names: readonly string[];
  readonly source: string;
  readonly attackId?: string;
  readonly stix?: string;
  readonly class?: SoftwareClass;
}

/** Lists of one sort of program each. */
const SORTS: Readonly<Record<string, SoftwareClass>> = {
  android: 'mobile-malware', banker: 'banking-trojan', rat: 'remote-access-trojan', stealer: 'stealer', botnet: 'botnet', backdoor: 'backdoor',
};

/** Every program of every list, ATT&CK's first, then those of lists that keep families apart best. */
export function readPrograms(folder: SourceFolder, attack: readonly AttackObject[], actorNames: ReadonlySet<string>): readonly Program[] {
  const list = (name: string, source: string, classOf: (entry: MispEntry) => SoftwareClass | undefined) =>
    folder.cluster(name).map((entry) => toProgram(entry, source, classOf(entry)));
  return [
    ...attack.map((object): Program => ({
      uuid: uuidOf(object.stix), names: object.names, source: object.source, attackId: object.attackId, stix: object.stix, class: object.type === 'tool' ? 'tool' : 'malware',
    })),
    ...list('malpedia', SOURCES.mispMalpedia.id, () => 'malware'),
    ...list('tool', SOURCES.mispTools.id, toolClass),
    ...list('ransomware', SOURCES.mispRansomware.id, () => 'ransomware').filter(({ names }) => !NOT_SOFTWARE.has(keyOf(names[0] ?? ''))).map((program) => brandOnly(program, actorNames)),
    ...Object.entries(SORTS).flatMap(([name, sort]) => list(name, SOURCES.mispMalware.id, () => sort)),
    ...list('tidal-software', SOURCES.tidalSoftware.id, ({ meta }) => (listOf(meta?.['type']).includes('tool') ? 'tool' : 'malware')),
  ].filter(({ names }) => names.length > 0);
}

/** What MISP's mixed list of tools says of some. */
function toolClass({ meta }: MispEntry): SoftwareClass | undefined {
  const types = listOf(meta?.['type']).join(' ').toLowerCase();
  const sorts: readonly [RegExp, SoftwareClass][] = [
    [/webshell/, 'webshell'], [/\brat\b/, 'remote-access-trojan'], [/backdoor/, 'backdoor'], [/loader/, 'loader'], [/bank/, 'banking-trojan'], [/worm/, 'worm'],
    [/hacktool|framework|packer|pua/, 'tool'], [/./, 'malware'],
  ];
  return sorts.find(([sort]) => sort.test(types))?.[1];
}

/** Groups of people that MISP's list of ransomware holds because they have a leak site. */
const NOT_SOFTWARE: ReadonlySet<string> = new Set(['shinyhunters', 'scattered lapsus$ hunters', 'international police association', 'donald trump']);

function toProgram(entry: MispEntry, source: string, sort: SoftwareClass | undefined): Program {
  const names = [entry.value, ...listOf(entry.meta?.synonyms)].flatMap(variants).filter(isUsable);
  return { uuid: entry.uuid, names: [...new Set(names)], source, ...(sort === undefined ? {} : { class: sort }) };
}

/** Systems, and parts of a program, that lists put in brackets behind its name. */
const REMARK = /\((?:fake|not an official name|formerly known as|android|elf|ios|os x|macos|windows|linux|symbian|java|jar|javascript|php|asp|powershell|python|perl|vbs|linux\/esxi|backdoor|encryptor|malware|ransomware)\b[^)]*\)/gi;

/** "RotorCrypt(RotoCrypt, Tar) Ransomware" and "A Ransomware or B Ransomware" hold several names; "… Ransomware" is found without that word. */
function variants(given: string): string[] {
  return given
    .replace(REMARK, '')
    .split(/ or |[(),]| [иu]\s/)
    .map((part) => part.replace(/["“”‑]/g, '').replace(/\s+/g, ' ').trim())
    .map((part) => part.replace(/(?:\?| ransomware)$/i, ''));
}

/** Not what antivirus engines print ("Trojan.Heur.JP.juW"), not notes in place of a name, not what a text would never hold. */
function isUsable(name: string): boolean {
  return name.length >= 3 && name.length <= 32
    && /\p{L}.*\p{L}/u.test(name)
    && !/[/\\@{}<>[\]:|?*]/.test(name)
    && !/^(?:trojan|backdoor|bkdr|troj|win32|w32|linux|android|apt|agent|generic\w*|trj|downloader|infostealer|hacktool)[.!-]/i.test(name)
    && !/^(?:unnamed|unidentified|of|related|the|fake|ransomware)\b/i.test(name)
    && !/^unidentified/i.test(name)
    && name.split(' ').length <= 4;
}

/** Two thousand brands of ransomware include many a plain word ("Survey", "Done"): those are found with the noun alone, unless an actor bears them too. */
function brandOnly(program: Program, actorNames: ReadonlySet<string>): Program {
  const names = program.names.map((name) => {
    const words = plainWords(name);
    return actorNames.has(keyOf(name)) || words.length !== 1 || !isEverydayWord(words[0] ?? '') ? name : `${name} Ransomware`;
  });
  return { ...program, names };
}
