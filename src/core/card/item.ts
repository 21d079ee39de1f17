import type { Certainty, EntityId, OrganizationClass, SoftwareClass } from '../model';

/** A piece of a card's line: text, with what it links to. All of it is plain text that a view must escape. */
export interface CardItem {
  readonly text: string;
  /** What stands in brackets behind the text: how sure one is, and of when; who uses a name. */
  readonly detail?: string;
  /** The numbers of the card's sources that say so, from 1. */
  readonly sources?: readonly number[];
  /** A web address, http(s) only. */
  readonly href?: string;
  /** The entity whose card tells more. */
  readonly entity?: EntityId;
}

/** How a card's details are said; a view may say them in another language. */
export interface CardWords {
  certainty(certainty: Certainty): string;
  /** A source's own number, 0 to 100. */
  confidence(confidence: number): string;
  /** What a claim rests on. */
  basis(basis: string): string;
  period(from: string, to: string): string;
  /** What sort of organization or of program it is. */
  classOf(sort: OrganizationClass | SoftwareClass): string;
  /** An entity's name, which may be another one in another language. */
  nameOf(id: EntityId, name: string): string;
}
export const ENGLISH: CardWords = {
  certainty: (certainty) => certainty.replaceAll('-', ' '),
  confidence: (confidence) => `${confidence} of 100`,
  basis: (basis) => basis,
  period: (from, to) => `${from} to ${to}`,
  classOf: (sort) => sort.replaceAll('-', ' '),
  nameOf: (_id, name) => name,
};
