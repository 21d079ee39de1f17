/** Words of doubt, of negation, and of who says so. */
const WORDS = [
  'suspect(?:s|ed|edly)?',
  'likely',
  'unlikely',
  'probabl[ey]',
  'possib(?:le|ly)',
  'perhaps',
  'maybe',
  'may',
  'might',
  'could',
  'believe[sd]?',
  'thought',
  'think',
  'assess(?:es|ed|ment)?',
  'alleged(?:ly)?',
  'reported(?:ly)?',
  'apparent(?:ly)?',
  'appears?',
  'seems?',
  'presum(?:ed|ably)',
  'considere?d?',
  'attribut(?:e|es|ed|ion)',
  'confidence',
  'speculat\\w*',
  'potential(?:ly)?',
  'purported(?:ly)?',
  'supposed(?:ly)?',
  'unclear',
  'unconfirmed',
  'hypothes[ie]s',
  'indicat(?:es?|ing)',
  'suggest(?:s|ed)?',
  'consistent with',
  'according to',
  'said to',
  'whether',
  'if',
  'no evidence',
  'no proof',
  'not',
  'deny',
  'denies',
  'denied',
  'doubts?',
  'dispute[sd]?',
  'question(?:s|ed)?',
  'claim(?:s|ed)?',
  'says?',
  'said',
  'accus(?:e|es|ed)',
  'wrong',
].join('|');
const BEFORE = new RegExp(`\\b(?:${WORDS})\\b|n['’]t\\b`, 'i');
/** Who says so may follow: "according to Vendor" anywhere, ", Vendor said on Monday" at the end. */
const SAYING = 'says?|said|reports|reported|believes?|assess(?:es|ed)?|claims|claimed|argues?|argued|suspects?|writes|wrote';
const AFTER = new RegExp(`\\baccording to\\b|[,"”] (?!that|which|who|and|but)[^,;]{1,60}\\b(?:${SAYING})\\b[^,;]{0,40}$`, 'i');

/** How far before a statement a word weighs it, in UTF-16 code units, as long as no other clause begins. */
const REACH = 80;

/**
 * Whether a sentence weighs a statement: with words of estimative language, a negation or a question, or by saying who says so. `start` and
 * `end` are the statement's place in the sentence.
 */
export function isWeighed(sentence: string, start: number, end: number): boolean {
  const before =
    sentence
      .slice(Math.max(0, start - REACH), start)
      .split(/[;:]|, (?:and|but|while|although|whereas)\b/)
      .at(-1) ?? '';
  return (
    BEFORE.test(before) || BEFORE.test(sentence.slice(start, end)) || AFTER.test(sentence.slice(end)) || /\?["”’)*_]*\s*$/.test(sentence)
  );
}
