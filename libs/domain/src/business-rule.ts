import { DomainError } from './domain-error.js';

/** One rule of the business, one class: `OrderCanBeCancelledOnlyBeforeShipping`. */
export abstract class BusinessRule {
  abstract readonly message: string;

  abstract isBroken(): boolean;
}

/** A change was refused because it would break `rule` (the name of the rule's class, which is the `code` too). */
export class BusinessRuleBrokenError extends DomainError {
  readonly code: string;
  readonly rule: string;

  constructor(rule: BusinessRule) {
    super(rule.message);
    this.rule = rule.constructor.name;
    this.code = this.rule;
  }
}

/** Throws BusinessRuleBrokenError when the rule is broken. */
export function checkRule(rule: BusinessRule): void {
  if (rule.isBroken()) throw new BusinessRuleBrokenError(rule);
}
