export { AggregateRoot } from './aggregate-root.js';
export { BusinessRule, BusinessRuleBrokenError, checkRule } from './business-rule.js';
export { holdsCardNumber } from './card-number.js';
export { DomainError } from './domain-error.js';
export { DomainEvent } from './domain-event.js';
export { InvalidValueError } from './invalid-value-error.js';
export { Money } from './money.js';
export { newId } from './new-id.js';
export { unstorableCharacterOf } from './unstorable-character.js';
