/** The words of a list as it writes them: apart by commas where it has some, else by spaces. */
export const wordsIn = (list: string): string[] => list.trim().split(list.includes(',') ? /,\s+/ : /\s+/);

/** A pattern of one word of a list, for a regular expression. */
export const oneOf = (list: string): string => `(?:${wordsIn(list).join('|')})`;
