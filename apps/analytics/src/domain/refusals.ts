import type { Refusal } from '@tradewind/domain';
import { PeriodMustEndAfterItStartsRule } from './period/rules/period-must-end-after-it-starts.rule.js';
import { PeriodMustNotBeTooLongRule } from './period/rules/period-must-not-be-too-long.rule.js';
import { TimeSpanMustNotBeTooLongRule } from './period/rules/time-span-must-not-be-too-long.rule.js';

/** The business rules and domain errors of analytics, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [
  PeriodMustEndAfterItStartsRule,
  PeriodMustNotBeTooLongRule,
  TimeSpanMustNotBeTooLongRule,
];
