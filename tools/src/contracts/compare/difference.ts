import type { Rule } from './rules.js';

/** A difference that breaks a rule, at a field. */
export interface Difference {
  readonly rule: Rule;
  readonly field: string;
  readonly because: string;
}
