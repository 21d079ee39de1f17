/** Every way in which input can be bad. A closed set, so that each has its own remedy and its own test. */
export const PROBLEM_CODES = [
  'too-large', // more bytes, depth or aliases than we read
  'syntax', // not YAML (or JSON)
  'unknown-format', // the `intel:` line is missing, or of another version
  'schema', // a field is missing, unknown or of the wrong form
  'duplicate-id', // two entities, sources or annotations with one id
  'unresolved', // a reference to an entity or a source that nobody defines
  'position', // an annotation outside its text
  'unreadable', // a file cannot be read or written
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Bad input as data. Line and column are 1-based, the column in UTF-16 code units. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong and what to do about it, in one or two sentences. */
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Length in UTF-16 code units of what is wrong, where known. */
  readonly length?: number;
}

/** `FILE:LINE:COLUMN: message`, the form that terminals, editors and CI systems link. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file ?? '-', problem.line ?? 1, problem.column ?? 1].join(':');
  return `${place}: ${problem.message}`;
}
