import type { Span } from '../../model';
import { matches } from './matches';

/**
 * What a rule of an intrusion detection system says when it fires: `msg:"VENDOR Win32.Thing check-in"`. Whose name begins it wrote the
 * rule.
 */
const MESSAGE = /\bmsg:\s?["“][^"”\n]{0,300}["”]/g;

/** The titles of detection rules in a text; they tell of nobody. Each stands in one line. */
export const signatures = (text: string): Span[] => (text.includes('msg:') ? matches(text, MESSAGE) : []);
