import { Composer, LineCounter, Parser, isAlias, isNode, visit, type CST, type Document } from 'yaml';
import type { Problem, ProblemCode } from '../model';

/**
 * What we read at most. Datasets and annotation files come from other people: without bounds a file of a few kilobytes
 * could exhaust memory (aliases that multiply) or the stack (nesting).
 */
export const YAML_LIMITS = { characters: 64_000_000, depth: 64, aliases: 100 } as const;

/** A YAML document with the means to say where in the file a value stands. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  /** The document as plain values. */
  readonly value: unknown;
  readonly file: string;
  /** A problem that points at the value (or, where it is missing, at the nearest value around it) with this path. */
  problemAt(path: readonly (string | number)[], code: ProblemCode, message: string): Problem;
}

export interface YamlResult {
  /** Absent where the text is not one readable YAML document. */
  readonly parsed?: ParsedYaml;
  readonly problems: readonly Problem[];
}

/** Reads one YAML document. Never throws: whatever is wrong with the text comes back as problems. */
export function parseYaml(text: string, file: string): YamlResult {
  const lines = new LineCounter();
  const problem = (code: ProblemCode, message: string, start = 0, end = start): Problem => {
    const at = lines.lineStarts.length > 0 ? lines.linePos(start) : { line: 1, col: 1 };
    return { code, message, file, line: Math.max(at.line, 1), column: Math.max(at.col, 1), ...(end > start ? { length: end - start } : {}) };
  };
  if (text.length > YAML_LIMITS.characters) {
    return { problems: [problem('too-large', `The file has ${text.length} characters; at most ${YAML_LIMITS.characters} are read. Split it into several files.`)] };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    return { problems: [problem('too-large', `Values are nested more than ${YAML_LIMITS.depth} levels deep here. Flatten them.`, deep)] };
  }
  const documents = [...new Composer({ lineCounter: lines, keepSourceTokens: true }).compose(tokens, true, text.length)] as Document.Parsed[];
  const document = documents[0];
  if (!document || documents.length > 1) {
    const second = documents[1]?.range[0] ?? 0;
    return { problems: [problem('syntax', 'A file holds exactly one YAML document. Remove the "---" between documents.', second)] };
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return { problems: faults.map((fault) => problem('syntax', `${sentence(fault.message)} Mend the YAML here.`, fault.pos[0], fault.pos[1])) };
  }
  const aliases = countAliases(document);
  if (aliases > YAML_LIMITS.aliases) {
    return { problems: [problem('too-large', `The file uses ${aliases} YAML aliases; at most ${YAML_LIMITS.aliases} are read. Write the values out.`)] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: YAML_LIMITS.aliases });
  } catch (error) {
    return { problems: [problem('syntax', sentence((error as Error).message))] };
  }
  const problemAt: ParsedYaml['problemAt'] = (path, code, message) => {
    const [start, end] = rangeOf(document, path);
    return problem(code, message, start, end);
  };
  return { parsed: { document, value, file, problemAt }, problems: [] };
}

/** Where the nesting first exceeds the limit. Walks with a stack of its own, since the composer behind it recurses. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { token, depth } = top;
    if (depth > YAML_LIMITS.depth) return 'offset' in token ? token.offset : 0;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

function countAliases(document: Document): number {
  let count = 0;
  visit(document, { Alias: (_key, node) => { if (isAlias(node)) count++; } });
  return count;
}

/** The range of the value at a path; of the nearest value around it where nothing stands there. */
function rangeOf(document: Document.Parsed, path: readonly (string | number)[]): [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const [start, valueEnd] = node.range;
      // Of a missing field, only the line where the mapping starts is marked, not the whole of it.
      return length === path.length ? [start, valueEnd] : [start, start];
    }
  }
  return [0, 0];
}

/** The first line of a message of the YAML library, without its picture of the place, ending with a full stop. */
function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
