import { identityOf, keyOf, type EntityDraft, type NameDraft } from './draft';
import { isEverydayWord, isKnownWord, plainWords } from './words';

/** Nouns that reports leave out of a program's name as often as they write them. */
const NOUN = /^(.{5,}?)[ -]?(?:RAT|Stealer|Loader|Ransomware|Botnet|Rootkit|Backdoor)$/;
/** The shortest name in capitals that reports also write like any other word. In UTF-16 code units. */
const SHORTEST_LOUD = 5;

/**
 * The same programs, with spellings that reports have and lists lack: "Quasar" for "QuasarRAT", "NetwireRAT" for "Netwire", "Griffon" for
 * "GRIFFON". None that is a program's or an actor's name by now, or would be that of two programs.
 */
export function addSpellings(entities: readonly EntityDraft[], actorNames: ReadonlySet<string>): EntityDraft[] {
  const spellings = entities.map((entity) => spellingsOf(entity));
  const counts = new Map<string, number>();
  for (const names of spellings) for (const { text } of names) counts.set(identityOf(text), (counts.get(identityOf(text)) ?? 0) + 1);
  const known = new Map<string, EntityDraft>();
  for (const entity of entities) for (const { text } of entity.names) known.set(identityOf(text), entity);
  const isFree = (entity: EntityDraft, text: string): boolean => {
    const key = identityOf(text);
    if (actorNames.has(keyOf(text))) return false;
    return known.has(key) ? known.get(key) === entity && !entity.names.some((name) => name.text === text) : counts.get(key) === 1;
  };
  return entities.map((entity, i) => {
    const added = (spellings[i] ?? []).filter(({ text }) => isFree(entity, text));
    return added.length === 0 ? entity : { ...entity, names: [...entity.names, ...added] };
  });
}

function spellingsOf({ names, class: sort }: EntityDraft): NameDraft[] {
  const own = names.filter(({ form }) => form === undefined);
  const found = own.flatMap((name, i) => [
    ...withoutNoun(name),
    ...likeAWord(name),
    ...inOneOrTwo(name),
    ...(i === 0 && sort === 'remote-access-trojan' ? withNoun(name) : []),
  ]);
  return found.filter(({ text }, i) => found.findIndex((other) => identityOf(other.text) === identityOf(text)) === i);
}

/** Only what lists of families have: brands of ransomware are plain words too often. */
const isOfFamilies = ({ sources }: NameDraft): boolean => sources.some((source) => /^attack|malpedia/.test(source));

function withoutNoun(name: NameDraft): NameDraft[] {
  const base = NOUN.exec(name.text)?.[1];
  if (base === undefined || !isOfFamilies(name) || !/^\p{Lu}\p{Ll}[\p{L}\d]+$/u.test(base)) return [];
  return [{ text: base, by: [], sources: name.sources, match: isKnownWord(base) || isEverydayWord(base) ? 'evidence' : 'exact' }];
}

/** Nouns that are a word of their own in one report and the end of a word in the next. */
const ENDING = /^(\p{Lu}[\p{L}\d]{2,}?)( ?)(Bot|RAT|Loader|Stealer|Locker|Wiper|Backdoor|Miner)$/u;

/** "SaintBot" for "Saint Bot", "Remcos RAT" for "RemcosRAT". */
function inOneOrTwo(name: NameDraft): NameDraft[] {
  const [, base = '', space, noun = ''] = ENDING.exec(name.text) ?? [];
  if (space === undefined || !isOfFamilies(name) || isEverydayWord(base)) return [];
  return [{ text: space === '' ? `${base} ${noun}` : `${base}${noun}`, by: [], sources: name.sources }];
}

function likeAWord(name: NameDraft): NameDraft[] {
  const words = plainWords(name.text);
  const isLoud = name.text.length >= SHORTEST_LOUD && words.length === 1 && name.text === name.text.toUpperCase();
  if (!isLoud || !isOfFamilies(name) || !isKnownWord(name.text)) return [];
  return [{ text: titled(name.text), by: [], sources: name.sources, match: 'evidence' }];
}

const withNoun = (name: NameDraft): NameDraft[] =>
  /^\p{Lu}[\p{L}\d]{3,}$/u.test(name.text) && !/rat$/i.test(name.text)
    ? [{ text: `${name.text === name.text.toUpperCase() ? titled(name.text) : name.text}RAT`, by: [], sources: name.sources }]
    : [];

const titled = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();
