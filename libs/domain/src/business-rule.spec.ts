import { describe, expect, it } from 'vitest';
import { BusinessRule, BusinessRuleBrokenError, checkRule } from './business-rule.js';
import { DomainError } from './domain-error.js';
import { InvalidValueError } from './invalid-value-error.js';

class LampMustBeFilledRule extends BusinessRule {
  static readonly code = 'lamp-must-be-filled';
  static readonly title = 'A lamp without oil cannot be lit.';

  constructor(private readonly oil: number) {
    super();
  }

  isBroken(): boolean {
    return this.oil === 0;
  }
}

class WickMustFitRule extends BusinessRule {
  static readonly code = 'wick-must-fit';
  static override readonly kind = 'invalid';
  static readonly title = 'A wick must fit the lamp.';
  override readonly message: string;
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(private readonly millimetres: number) {
    super();
    this.message = `A wick of ${millimetres} mm does not fit the lamp.`;
    this.extensions = { millimetres };
  }

  isBroken(): boolean {
    return this.millimetres > 12;
  }
}

describe('A business rule', () => {
  it('lets a change through that keeps it', () => {
    expect(() => checkRule(new LampMustBeFilledRule(1))).not.toThrow();
  });

  it('refuses a change that breaks it, with the code, kind and sentence that it declares', () => {
    const check = () => checkRule(new LampMustBeFilledRule(0));
    expect(check).toThrow(BusinessRuleBrokenError);
    expect(check).toThrow(
      expect.objectContaining({
        rule: 'LampMustBeFilledRule',
        code: 'lamp-must-be-filled',
        kind: 'conflict',
        message: 'A lamp without oil cannot be lit.',
      }),
    );
  });

  it('may be of another kind, and know more than its title', () => {
    expect(() => checkRule(new WickMustFitRule(15))).toThrow(
      expect.objectContaining({
        code: 'wick-must-fit',
        kind: 'invalid',
        title: 'A wick must fit the lamp.',
        message: 'A wick of 15 mm does not fit the lamp.',
        extensions: { millimetres: 15 },
      }),
    );
  });
});

describe('A domain error', () => {
  it('carries the name of its class, so that a log tells what it was', () => {
    const error = new InvalidValueError('price', 'must not be negative');
    expect(error).toBeInstanceOf(DomainError);
    expect(String(error)).toBe('InvalidValueError: price must not be negative');
    expect(error.code).toBe('invalid-value');
  });

  it('keeps its code when its class is renamed', () => {
    class TheValueIsWrong extends InvalidValueError {}
    expect(new TheValueIsWrong('price', 'must not be negative').code).toBe('invalid-value');
  });

  it('refuses also where its class forgot to declare anything', () => {
    class HastyError extends DomainError {}
    expect(new HastyError('The lamp went out.')).toMatchObject({ code: 'refused', kind: 'conflict' });
  });
});
