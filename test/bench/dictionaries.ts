// Two sets of names: those of the bundled catalog, and 50,000.
import type { Catalog } from '../../src/core';
import { pick, randomOf } from './random';

export interface Dictionary {
  readonly name: string;
  readonly names: readonly string[];
}

/** As many names as the largest lists of a large team may have. */
export const MANY = 50_000;

export function dictionaries(catalog: Catalog): Dictionary[] {
  const bundled = bundledNames(catalog);
  return [{ name: 'D1', names: bundled }, { name: 'D2', names: [...bundled, ...syntheticNames(MANY - bundled.length, bundled)] }];
}

/**
 * The bundled names that match in any case, without repetition. Left out are those with a rule for their case (`US`, `NO`, `IT`), which
 * would match every "us", "no" and "it" here, and the few that begin with a sign.
 */
function bundledNames({ entities }: Catalog): string[] {
  const names = entities.flatMap((entity) =>
    entity.names.filter(({ match }) => match === 'fold' || match === 'evidence').map(({ text }) => text),
  );
  return [...new Map(names.filter((name) => /^[\p{L}\p{N}]/u.test(name)).map((name) => [name.toLowerCase(), name])).values()];
}

const COMMON =
  'the new red black north south east west first general national united international security global data information cyber digital digital open bank state group team blue dark silent storm iron golden silver great central royal public'.split(
    ' ',
  );
const SYLLABLES = 'ba ce di fo gu ha ji ko lu ma ne pi qua ro sa ti vu wo xe ya zan mir tel dor kas lin ver nox pol'.split(' ');

/** Made-up names of one to three words, half of them beginning with a common word. */
export function syntheticNames(count: number, taken: readonly string[]): string[] {
  const random = randomOf(50_000);
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const names: string[] = [];
  while (names.length < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 2) }, word);
    if (random() < 0.5) words.unshift(pick(COMMON, random));
    const name = words.join(' ');
    if (seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}
