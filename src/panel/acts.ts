import type { FromPanel, ToPanel } from './protocol';

/** What every part of the panel needs to act. */
export interface Acts {
  readonly words: ToPanel['words'];
  readonly send: (message: FromPanel) => void;
}
