/**
 * What a refusal means for the caller. `invalid`: a value can't exist in this domain · `conflict`: the state of things
 * forbids it, which may change · `not-found`: there is no such thing · `gone`: it will never come, so waiting is in vain.
 */
export type RefusalKind = 'invalid' | 'conflict' | 'not-found' | 'gone';

/**
 * What a domain error or a business rule declares as statics, so that refusals can be listed without an instance:
 *
 *     static readonly code = 'email-taken';
 *     static readonly kind = 'conflict';
 *     static readonly title = 'The e-mail address is taken.';
 */
export interface Refusal {
  /** The name of the class. */
  readonly name: string;
  /** For programs: kebab-case, unique within a service. Once released it never changes, whatever the class is called. */
  readonly code: string;
  readonly kind: RefusalKind;
  /** For people: one sentence that is true for every occurrence. */
  readonly title: string;
}

/** What the class declares. A class that forgot to declare something still refuses: a refusal is never a failure. */
export function refusalOf(declared: object): Omit<Refusal, 'name'> {
  const { code = 'refused', kind = 'conflict', title = 'This is not possible.' } = declared as Partial<Refusal>;
  return { code, kind, title };
}
