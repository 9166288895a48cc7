import { DomainError } from './domain-error.js';
import { refusalOf, type RefusalKind } from './refusal.js';

/**
 * A business rule. Each rule is one class:
 *
 *     export class OrderMustHaveItemsRule extends BusinessRule {
 *       static readonly code = 'order-must-have-items';
 *       static readonly title = 'An order must have at least one item.';
 *
 * See `Refusal` for its statics. The kind is `conflict` unless the rule declares another one.
 */
export abstract class BusinessRule {
  static readonly kind: RefusalKind = 'conflict';

  /** The text for the user who broke the rule: the title, or the rule's own sentence that includes the details. */
  readonly message: string = refusalOf(this.constructor).title;

  /** Facts about this one occurrence, as JSON, that a program can act on; see `DomainError`. */
  readonly extensions: Readonly<Record<string, unknown>> = {};

  abstract isBroken(): boolean;
}

/** A change would break `rule` (the name of the rule's class) and was refused. Code, kind, title and extension members are the rule's. */
export class BusinessRuleBrokenError extends DomainError {
  readonly rule: string;

  constructor(rule: BusinessRule) {
    super(rule.message, rule.extensions, rule.constructor);
    this.rule = rule.constructor.name;
  }
}

/** @throws BusinessRuleBrokenError when the rule is broken */
export function checkRule(rule: BusinessRule): void {
  if (rule.isBroken()) throw new BusinessRuleBrokenError(rule);
}
