/**
 * What a refusal means for the caller. `invalid`: a value can't exist in this domain · `conflict`: the current state
 * forbids it, but may change · `not-found`: there is no such thing · `gone`: it will never be available, so waiting is
 * useless · `outdated`: it is not as the caller has seen it.
 */
export type RefusalKind = 'invalid' | 'conflict' | 'not-found' | 'gone' | 'outdated';

/**
 * The statics that a domain error or a business rule declares, so that refusals can be listed without an instance:
 *
 *     static readonly code = 'email-taken';
 *     static readonly kind = 'conflict';
 *     static readonly title = 'The e-mail address is taken.';
 */
export interface Refusal {
  /** The name of the class. */
  readonly name: string;
  /** For programs: kebab-case, unique within a service. Never changes once released, even if the class is renamed. */
  readonly code: string;
  readonly kind: RefusalKind;
  /** For people: one sentence that is true for every occurrence. */
  readonly title: string;
}

/** Returns what the class declares. Missing statics get a default, so that a refusal is never a failure. */
export function refusalOf(declared: object): Omit<Refusal, 'name'> {
  const { code = 'refused', kind = 'conflict', title = 'This is not possible.' } = declared as Partial<Refusal>;
  return { code, kind, title };
}
