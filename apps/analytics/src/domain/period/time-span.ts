import { checkRule } from '@tradewind/domain';
import { TimeSpanMustNotBeTooLongRule } from './rules/time-span-must-not-be-too-long.rule.js';

/** From a time until before another one. */
export class TimeSpan {
  private constructor(
    readonly from: Date,
    readonly until: Date,
  ) {}

  /** @throws BusinessRuleBrokenError */
  static of(from: Date, until: Date): TimeSpan {
    checkRule(new TimeSpanMustNotBeTooLongRule(from, until));
    return new TimeSpan(from, until);
  }
}
