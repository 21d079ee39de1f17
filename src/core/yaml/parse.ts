import { Composer, LineCounter, Parser, isCollection, isMap, isNode, isScalar, visit, type CST, type Document } from 'yaml';
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
  /** A problem that points at the value with this path, or at its key; where it is missing, at the nearest value around it. */
  problemAt(path: readonly (string | number)[], code: ProblemCode, message: string, at?: 'key' | 'value'): Problem;
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
    return {
      code,
      message,
      file,
      line: Math.max(at.line, 1),
      column: Math.max(at.col, 1),
      ...(end > start ? { length: end - start } : {}),
    };
  };
  if (text.length > YAML_LIMITS.characters) {
    return {
      problems: [
        problem(
          'too-large',
          `The file has ${text.length} characters; at most ${YAML_LIMITS.characters} are read. Split it into several files.`,
        ),
      ],
    };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const open = unclosed(tokens);
  if (open) {
    const [bracket, close] = open.source === '[' ? ['list', ']'] : ['mapping', '}'];
    const message = `The ${bracket} that begins here never ends. Add its "${close}", or write it as lines.`;
    return { problems: [problem('syntax', message, open.offset, open.offset + 1)] };
  }
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    return { problems: [problem('too-large', `Values are nested more than ${YAML_LIMITS.depth} levels deep here. Flatten them.`, deep)] };
  }
  const documents = [
    ...new Composer({ lineCounter: lines, keepSourceTokens: true, uniqueKeys: false }).compose(tokens, true, text.length),
  ] as Document.Parsed[];
  const document = documents[0];
  if (!document || documents.length > 1) {
    const second = documents[1]?.range[0] ?? 0;
    return { problems: [problem('syntax', 'A file holds exactly one YAML document. Remove the "---" between documents.', second)] };
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      problems: faults.map((fault) => problem('syntax', `${sentence(fault.message)} Mend the YAML here.`, fault.pos[0], fault.pos[1])),
    };
  }
  const { aliases, fault } = inspect(document);
  const tooManyAliases = problem(
    'too-large',
    `The file's YAML aliases (${aliases}) stand for more than the ${YAML_LIMITS.aliases} values that are read. Write the values out.`,
  );
  if (aliases > YAML_LIMITS.aliases) return { problems: [tooManyAliases] };
  if (fault) return { problems: [problem('syntax', fault.message, ...fault.range)] };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: YAML_LIMITS.aliases + 1 }); // the library counts the anchored value too
  } catch {
    return { problems: [tooManyAliases] }; // aliases of aliases; every other fault was found above
  }
  const problemAt: ParsedYaml['problemAt'] = (path, code, message, at) => {
    const [start, end] = (at === 'key' ? keyRange(document, path) : undefined) ?? rangeOf(document, path);
    return problem(code, message, start, end);
  };
  return { parsed: { document, value, file, problemAt }, problems: [] };
}

/** Where the nesting first exceeds the limit. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  for (const { token, depth } of walk(tokens)) if (depth > YAML_LIMITS.depth) return 'offset' in token ? token.offset : 0;
  return undefined;
}

/** The first bracket that nothing closes: whatever else is wrong behind it follows from that. */
function unclosed(tokens: readonly CST.Token[]): { offset: number; source: string } | undefined {
  let first: { offset: number; source: string } | undefined;
  for (const { token } of walk(tokens)) {
    if (token.type !== 'flow-collection' || token.end.some(({ type }) => type.startsWith('flow-'))) continue;
    if (token.start.offset < (first?.offset ?? Infinity)) first = token.start;
  }
  return first;
}

/** All tokens, in no order that counts. Walks with a stack of its own, since the composer behind it recurses. */
function* walk(tokens: readonly CST.Token[]): Generator<{ token: CST.Token; depth: number }> {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { token, depth } = top;
    yield top;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
}

interface Fault {
  readonly message: string;
  readonly range: readonly [number, number];
}

/** How many aliases there are, and the first thing that plain values cannot be made of. */
function inspect(document: Document.Parsed): { aliases: number; fault?: Fault } {
  let aliases = 0;
  let fault: Fault | undefined;
  const refuse = (node: unknown, message: string) => {
    const [start = 0, end = start] = (isNode(node) ? node.range : undefined) ?? [];
    fault ??= { message, range: [start, end] };
  };
  visit(document, {
    Alias: (_key, alias) => {
      aliases++;
      if (aliases <= YAML_LIMITS.aliases && !alias.resolve(document))
        refuse(alias, `No value above has the anchor "&${alias.source}". Define it or write the value out.`);
    },
    Map: (_key, { items }) => {
      const keys = new Set<string>(); // the library's own check compares each key with each other one
      for (const { key } of items) {
        if (isCollection(key)) refuse(key, 'The name of a field is a text, not a list or a mapping. Write a text.');
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name !== undefined && keys.has(name)) refuse(key, `Fields are unique, but "${name}" stands twice here. Remove one of the two.`);
        if (name !== undefined) keys.add(name);
      }
    },
  });
  return { aliases, ...(fault ? { fault } : {}) };
}

/** The range of the key under which the value at a path stands. */
function keyRange(document: Document.Parsed, path: readonly (string | number)[]): [number, number] | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1))) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? [range[0], range[1]] : undefined;
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
