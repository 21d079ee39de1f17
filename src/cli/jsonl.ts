import { isAtLeast, LOWEST_SHOWN, suggestedOf, type Annotator, type Mention } from '../core';
import { BAD_INPUT, DONE, type Io } from './io';

/** Annotates JSON lines as they come. A bad line gives a line with its error; the rest is still done. */
export async function annotateLines(lines: AsyncIterable<string>, annotator: Annotator, io: Io): Promise<number> {
  let code = DONE;
  for await (const line of lines) {
    const answer = annotateLine(line, annotator);
    if ('error' in answer) code = BAD_INPUT;
    await io.write(`${JSON.stringify(answer)}\n`);
  }
  return code;
}

type Answer = { id: unknown; annotations: object[] } | { id?: unknown; error: string };

function annotateLine(line: string, annotator: Annotator): Answer {
  let input: unknown;
  try {
    input = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { error: `The line is not JSON: ${(error as Error).message}` };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { error: 'The line is not a JSON object with "id" and "text".' };
  const { id, text } = input as { id?: unknown; text?: unknown };
  const named = id === undefined ? {} : { id };
  if (typeof text !== 'string') return { ...named, error: '"text" is missing or not a string.' };
  if (id === undefined) return { error: '"id" is missing.' };
  if (typeof id === 'number' && Number.isInteger(id) && !Number.isSafeInteger(id)) return { error: '"id" is a number too large to be kept exactly. Write it as a string.' };
  return { id, annotations: suggestedOf(text, annotator.recognize(text)).filter(({ confidence }) => isAtLeast(confidence, LOWEST_SHOWN)).map(fields) };
}

function fields({ start, end, kind, entity, confidence }: Mention): object {
  return { start, end, kind, ...(entity !== undefined ? { entity } : {}), confidence };
}
