import type { ActorRecord } from './actor-record';
import { joinNames, type NameDraft } from './draft';
import { listOf, textOf, type MispEntry } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.misp360.id;

/** The list's words for countries; regions ("mideast") are none. */
const COUNTRIES: Readonly<Record<string, string>> = {
  america: 'US', vietnam: 'VN', india: 'IN', korea: 'KP', southKorea: 'KR', kaz: 'KZ', taiwan: 'TW', russia: 'RU', Ukraine: 'UA', Iran: 'IR', Israel: 'IL', algeria: 'DZ', trq: 'TR',
};
/** Whom 360 means, where its page gives another list's name for the actor, or the name in Latin letters. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'APT-C-00': 'APT32', 'APT-C-09': 'Patchwork', 'APT-C-20': 'APT28', 'APT-C-13': 'Sandworm Team', 'APT-C-29': 'Turla', 'APT-C-28': 'APT37', 'APT-C-26': 'Lazarus Group', 'APT-C-06': 'Darkhotel',
  'APT-C-11': 'Carbanak', 'APT-C-55': 'Kimsuky', 'APT-C-43': 'Machete', 'APT-C-53': 'Gamaredon Group', 'APT-C-56': 'Transparent Tribe', 'APT-C-24': 'Sidewinder', 'APT-C-36': 'APT-C-36',
  'APT-C-08': 'BITTER', 'APT-C-40': 'Equation', 'APT-C-16': 'Strider', 'APT-C-23': 'APT-C-23', 'APT-C-50': 'Domestic Kitten', 'APT-C-35': 'Donot', 'APT-C-01': 'GreenSpot', 'APT-C-12': 'APT-C-12',
};
/** Chinese names that are the plain word for something else. */
const WORDS: ReadonlySet<string> = new Set(['方程式', '飞鲨', '毒针', '潜行者', '美人鱼', '人面狮', 'CNC', '穷奇', '白海豚']);
/** A body that 360 holds to be the actor is not its name. */
const BODIES: ReadonlySet<string> = new Set(['CIA']);

/** 360's names for actors, as MISP carries them: a Chinese name and a number ("海莲花 - APT-C-00"). */
export function threeSixtyActors(entries: readonly MispEntry[], countryNames: ReadonlyMap<string, string>): ActorRecord[] {
  return entries.map((entry): ActorRecord => {
    const [given = '', number = entry.value] = entry.value.split(' - ');
    const iso = COUNTRIES[textOf(entry.meta?.country) ?? ''];
    const victims = listOf(entry.meta?.['suspected-victims']).flatMap((name) => countryNames.get(name) ?? []);
    const name = (text: string, more: Partial<NameDraft> = {}): NameDraft => ({ text, by: /\p{Script=Han}|^APT-C/u.test(text) ? ['360'] : [], sources: [SOURCE], ...more });
    const alias = ALSO_CALLED[number];
    const chinese = [given, ...listOf(entry.meta?.synonyms)].filter((text) => text === given ? !/^APT/.test(text) : /^\p{Script=Han}+$/u.test(text));
    return {
      list: '360',
      uuid: entry.uuid,
      names: joinNames([
        ...(alias !== undefined ? [{ text: alias, by: [], sources: [SOURCE] }] : []), name(number, { match: 'fold' }),
        ...chinese.filter((text) => text !== alias && !BODIES.has(text)).map((text) => name(text, WORDS.has(text) ? { match: 'evidence' } : {})),
      ]),
      attackIds: [],
      ids: { '360': entry.uuid },
      origins: iso === undefined ? [] : [{ iso, certainty: 'suspected' }],
      sponsors: [],
      victims: victims.map((country) => ({ name: country })),
      relations: [],
      notes: [],
      references: listOf(entry.meta?.refs),
      source: SOURCE,
    };
  });
}
