import { isAtLeast, LOWEST_SHOWN, suggestedOf, type Annotator, type Mention } from '../core';
import { BAD_INPUT, DONE } from './io';
import { linesOf } from './lines';

/** Answers to lines, as lines. */
export interface LineAnswers {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly code: number;
}

/** Annotates JSON lines as they come. A bad line gives a line with its error; the rest is still done. */
export async function* annotateLines(lines: AsyncIterable<string>, annotator: Annotator): AsyncGenerator<LineAnswers> {
  for await (const line of lines) yield answersOf([line], annotator);
}

/** The same for the bytes of whole lines. */
export async function answerLines(bytes: Uint8Array, annotator: Annotator): Promise<LineAnswers> {
  const lines: string[] = [];
  for await (const line of linesOf([bytes])) lines.push(line);
  return answersOf(lines, annotator);
}

function answersOf(lines: readonly string[], annotator: Annotator): LineAnswers {
  const answers = lines.map((line) => annotateLine(line, annotator));
  const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  return { bytes: Buffer.from(text), count: answers.length, code: answers.some((answer) => 'error' in answer) ? BAD_INPUT : DONE };
}

type Answer = { id: unknown; annotations: object[] } | { id?: unknown; error: string };

function annotateLine(line: string, annotator: Annotator): Answer {
  let input: unknown;
  try {
    input = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { error: `The line is not JSON: ${(error as Error).message}` };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { error: 'The line is not a JSON object with "id" and "text".' };
  const { id, text } = input as { id?: unknown; text?: unknown };
  const named = id === undefined ? {} : { id };
  if (typeof text !== 'string') return { ...named, error: '"text" is missing or not a string.' };
  if (id === undefined) return { error: '"id" is missing.' };
  if (typeof id === 'number' && Number.isInteger(id) && !Number.isSafeInteger(id))
    return { error: '"id" is a number too large to be kept exactly. Write it as a string.' };
  return {
    id,
    annotations: suggestedOf(text, annotator.recognize(text))
      .filter(({ confidence }) => isAtLeast(confidence, LOWEST_SHOWN))
      .map(fields),
  };
}

function fields({ start, end, kind, entity, confidence }: Mention): object {
  return { start, end, kind, ...(entity !== undefined ? { entity } : {}), confidence };
}
