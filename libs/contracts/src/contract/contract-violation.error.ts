/** One fault of a payload. `field` is a path such as `items.0.quantity`, or empty for the payload itself. */
export interface ContractIssue {
  readonly field: string;
  readonly reason: string;
}

/** A payload violates its contract. The error is permanent, because the same payload will always violate it. */
export class ContractViolationError extends Error {
  override readonly name = 'ContractViolationError';

  constructor(
    readonly type: string,
    readonly issues: readonly ContractIssue[],
  ) {
    super(`${type}: ${issues.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join('; ')}`);
  }
}
