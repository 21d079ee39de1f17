// What the extension and the panel say to each other. All texts come from the extension, in the language of VS Code; the panel
// shows them as plain text.

/** Where an item leads. */
export type Target =
  | { readonly entity: string }
  | { readonly href: string }
  | { readonly report: string; readonly start: number; readonly end: number }
  /** A page of places, where there are several. */
  | { readonly places: Page };

/** A piece of text, with what it leads to. */
export interface Item {
  readonly text: string;
  /** What stands in brackets behind it. */
  readonly detail?: string;
  readonly target?: Target;
  /** The numbers of the card's sources that say so, from 1. */
  readonly notes?: readonly number[];
}

/** A line of a card: a term, and what is said of it. */
export interface CardLine {
  readonly label: string;
  readonly items: readonly Item[];
}

/** The panel's tables say what its pictures draw. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The cells of each row; a cell holds any number of items. */
  readonly rows: readonly (readonly (readonly Item[])[])[];
}

export type NodeKind = 'actor' | 'country' | 'organization' | 'campaign' | 'software';

export interface PictureNode {
  readonly id: string;
  readonly label: string;
  /** For shape and colour. */
  readonly kind: NodeKind;
  /** What a screen reader says of it. */
  readonly detail: string;
  readonly isFaint: boolean;
  readonly target?: Target;
}
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly isConfirmed: boolean;
}

/** A campaign's bar: months counted from January of the year 0; an end that is absent is open. */
export interface Bar {
  readonly label: string;
  readonly detail: string;
  readonly from?: number;
  readonly to?: number;
  readonly isConfirmed: boolean;
  readonly target?: Target;
}

export type Section = { readonly title: string; readonly note?: string } & (
  | { readonly kind: 'card'; readonly rows: readonly CardLine[]; readonly sources: readonly Item[] }
  | {
      readonly kind: 'graph';
      readonly nodes: readonly PictureNode[];
      readonly edges: readonly PictureEdge[];
      readonly tables: readonly Table[];
    }
  | {
      readonly kind: 'timeLine';
      readonly bars: readonly Bar[];
      readonly from: number;
      readonly to: number;
      readonly tables: readonly Table[];
    }
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
);

/** What the panel shows: a title and sections, one of them at a time. */
export interface Page {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** The panel's own words. */
export type Words = Readonly<
  Record<
    | 'back'
    | 'forward'
    | 'larger'
    | 'smaller'
    | 'saveSvg'
    | 'savePng'
    | 'asText'
    | 'sections'
    | 'graph'
    | 'timeLine'
    | 'nothing'
    | 'confirmed'
    | 'suspected'
    | 'open'
    | 'sources'
    /** What stands in the place of a picture until it is laid out. */
    | 'drawing'
    /** How many lines of a list are folded: `{0} more`. */
    | 'more'
    | NodeKind,
    string
  >
>;

export interface ToPanel {
  readonly page: Page;
  readonly words: Words;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Whether the page is an entity's, which can be read as a document. */
  readonly hasText: boolean;
  /** The title of the section to begin with. */
  readonly section?: string;
  /** Whether it is the page that was shown before, made anew: who reads it keeps the section and the focus. */
  readonly isSame: boolean;
}

export type FromPanel =
  | { readonly type: 'ready' | 'back' | 'forward' | 'asText' }
  | { readonly type: 'open'; readonly target: Target }
  /** A picture: SVG as text, PNG as Base64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly data: string };
