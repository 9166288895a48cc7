import type { Refusal } from '@tradewind/domain';
import { PaymentMustHaveANameRule } from './payment/rules/payment-must-have-a-name.rule.js';

/** The business rules and domain errors of payment, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [PaymentMustHaveANameRule];
