import type { Catalog } from '../catalog';
import type { Entity, Source } from '../model';

/** A publication or a list that a card rests on, numbered by its place. */
export interface CardSource {
  /** Who published it, in short. */
  readonly name: string;
  /** Title, publisher and date. */
  readonly text: string;
  /** A web address, http(s) only. */
  readonly href?: string;
}

/** Numbers sources, from 1, in the order in which they are first cited; ids that say the same get one number. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #sources: CardSource[] = [];

  constructor(private readonly catalog: Catalog) {}

  get all(): readonly CardSource[] {
    return this.#sources;
  }

  /** The numbers of sources, ascending, each once. */
  numbersOf(ids: readonly string[]): number[] {
    return [...new Set(ids.map((id) => this.#numberOf(id)))].sort((a, b) => a - b);
  }

  #numberOf(id: string): number {
    const source = this.catalog.source(id);
    const cited = source ? citedAs(source) : { name: id, text: id };
    const key = JSON.stringify(cited);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#sources.push(cited);
    this.#numbers.set(key, this.#sources.length);
    return this.#sources.length;
  }
}

function citedAs({ title, publisher, published, url }: Source): CardSource {
  return {
    name: publisher ?? title,
    text: [title, publisher, published].filter(Boolean).join(', '),
    ...(isWebAddress(url) ? { href: url } : {}),
  };
}

/** The entity's own pages that no cited source leads to. */
export function furtherPages({ references }: Entity, cited: readonly CardSource[]): { readonly text: string; readonly href: string }[] {
  const known = new Set(cited.map(({ href }) => pageKey(href ?? '')));
  const pages = new Map(references.filter(isWebAddress).map((href) => [pageKey(href), href]).reverse() as [string, string][]);
  return [...pages].reverse().filter(([key]) => !known.has(key)).map(([key, href]) => ({ text: key, href }));
}

const isWebAddress = (href: string | undefined): href is string => href !== undefined && /^https?:\/\//i.test(href);
/** An address as people say it; one page has one. */
const pageKey = (href: string): string => href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
