import { BESIDE, COMMA, SPACE_OR_COMMA } from '../tokens/gaps';
import type { Match } from '../gazetteer/match';
import type { Entry } from '../gazetteer/entry';
import type { Places } from '../gazetteer/places';
import type { Tokens } from '../tokens/tokens';
import { category } from './vocabulary';

type Listed = 'actor' | 'organization';

/** "APT1, X and Y": names that need evidence and have it from the known actor before them, or the known organization beside them, in a list. Brands of software need more. */
export function listedBesideKnown(tokens: Tokens, places: Places): { actors: [Entry, string][]; organizations: ReadonlySet<Match> } {
  const [isActorOpen, isOrganizationOpen] = openKinds(tokens, places);
  if (!isActorOpen && !isOrganizationOpen) return { actors: [], organizations: NONE };
  const words = [...places.keys()].sort((a, b) => a - b);
  const ofOrganizations = isOrganizationOpen ? words : [];
  const [ends, begins] = [({ nextWord }: Match) => nextWord, ({ word }: Match) => behindList(tokens, word)];
  return {
    actors: listedBeside('actor', isActorOpen ? words : [], tokens, places, ends, begins).flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'actor').map((entry): [Entry, string] => [entry, 'a known actor before it in a list'])),
    organizations: new Set([...listedBeside('organization', ofOrganizations, tokens, places, ends, begins), ...listedBeside('organization', [...ofOrganizations].reverse(), tokens, places, begins, ends)]),
  };
}
const NONE: ReadonlySet<Match> = new Set();

/** Whether names of actors, and of organizations, that need evidence stand in a list at all; mostly none does. */
function openKinds(tokens: Tokens, places: Places): [isActorOpen: boolean, isOrganizationOpen: boolean] {
  let isActorOpen = false;
  let isOrganizationOpen = false;
  for (const matches of places.values()) {
    for (const match of matches) {
      for (const { kind, name } of match.entries) {
        if (name.match !== 'evidence') continue;
        if (kind === 'actor') isActorOpen ||= behindList(tokens, match.word) >= 0;
        else if (kind === 'organization') isOrganizationOpen ||= behindList(tokens, match.word) >= 0 || tokens.gapIs(match.nextWord, SPACE_OR_COMMA);
      }
    }
  }
  return [isActorOpen, isOrganizationOpen];
}

/** The matches of a kind in one direction: `ends` is where a member of the list ends, `asks` where the one before it should. */
function listedBeside(kind: Listed, words: readonly number[], tokens: Tokens, places: Places, ends: (match: Match) => number, asks: (match: Match) => number): Match[] {
  const known = new Set<number>();
  const found: Match[] = [];
  for (const word of words) {
    for (const match of places.get(word) ?? []) {
      if (match.rule?.kind === kind || match.entries.some((entry) => entry.kind === kind && entry.name.match !== 'evidence')) known.add(ends(match));
      else if (known.size > 0 && hasKind(match, kind) && known.has(asks(match)) && !hasKind(match, 'software') && !tokens.isListed(match.word)) {
        found.push(match);
        known.add(ends(match));
      }
    }
  }
  return found;
}

/** The word behind the member of a list that stands before this one: before ", " and "and". -1 where there is none. */
function behindList(tokens: Tokens, word: number): number {
  const isLast = tokens.is(word - 1, AND_OR) && tokens.gapIs(word, BESIDE);
  const end = isLast ? word - 1 : word;
  return tokens.gapIs(end, isLast ? SPACE_OR_COMMA : COMMA) ? end : -1;
}
const AND_OR = category('andOr');

/** Whether a match may be of a kind. */
export const hasKind = (match: Match, kind: string): boolean => match.rule?.kind === kind || match.entries.some((entry) => entry.kind === kind);
