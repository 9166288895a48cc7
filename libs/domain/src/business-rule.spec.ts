import { describe, expect, it } from '@jest/globals';
import { BusinessRule, BusinessRuleBrokenError, checkRule } from './business-rule.js';
import { DomainError } from './domain-error.js';
import { InvalidValueError } from './invalid-value-error.js';

class LampMustBeFilled extends BusinessRule {
  readonly message = 'a lamp without oil can not be lit';

  constructor(private readonly oil: number) {
    super();
  }

  isBroken(): boolean {
    return this.oil === 0;
  }
}

describe('A business rule', () => {
  it('lets a change through that keeps it', () => {
    expect(() => checkRule(new LampMustBeFilled(1))).not.toThrow();
  });

  it('refuses a change that breaks it, under its own name', () => {
    const check = () => checkRule(new LampMustBeFilled(0));
    expect(check).toThrow(BusinessRuleBrokenError);
    expect(check).toThrow(
      expect.objectContaining({
        rule: 'LampMustBeFilled',
        code: 'LampMustBeFilled',
        message: 'a lamp without oil can not be lit',
      }),
    );
  });
});

describe('A domain error', () => {
  it('carries the name of its class, so that a log tells what it was', () => {
    const error = new InvalidValueError('price', 'must not be negative');
    expect(error).toBeInstanceOf(DomainError);
    expect(String(error)).toBe('InvalidValueError: price must not be negative');
    expect(error.code).toBe('InvalidValue');
  });
});
