import type { Refusal } from '@tradewind/domain';
import { EmailMustHaveANameRule } from './email/rules/email-must-have-a-name.rule.js';

/** The business rules and domain errors of notification, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [EmailMustHaveANameRule];
