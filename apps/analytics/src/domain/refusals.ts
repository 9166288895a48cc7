import type { Refusal } from '@tradewind/domain';
import { ReportMustHaveANameRule } from './report/rules/report-must-have-a-name.rule.js';

/** The business rules and domain errors of analytics, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [ReportMustHaveANameRule];
