import { checkRule } from '@tradewind/domain';
import { PeriodMustEndAfterItStartsRule } from './rules/period-must-end-after-it-starts.rule.js';
import { PeriodMustNotBeTooLongRule } from './rules/period-must-not-be-too-long.rule.js';

const MOST_DAYS = 366;

/** Some days in a row. Days are ISO-8601 dates, such as `2026-11-20`; the last one belongs to the period. */
export class Period {
  private constructor(
    readonly from: string,
    readonly to: string,
  ) {}

  /** @throws BusinessRuleBrokenError */
  static of(from: string, to: string, mostDays = MOST_DAYS): Period {
    checkRule(new PeriodMustEndAfterItStartsRule(from, to));
    checkRule(new PeriodMustNotBeTooLongRule(from, to, mostDays));
    return new Period(from, to);
  }
}
