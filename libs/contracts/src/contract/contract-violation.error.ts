/** One thing wrong with a payload; `field` is a path such as `items.0.quantity`, empty for the payload itself. */
export interface ContractIssue {
  readonly field: string;
  readonly reason: string;
}

/** A payload doesn't keep its contract. Permanent: the same payload never will. */
export class ContractViolationError extends Error {
  override readonly name = 'ContractViolationError';

  constructor(
    readonly type: string,
    readonly issues: readonly ContractIssue[],
  ) {
    super(`${type}: ${issues.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join('; ')}`);
  }
}
