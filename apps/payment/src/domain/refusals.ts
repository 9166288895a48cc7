import type { Refusal } from '@tradewind/domain';
import { PaymentMustBeUnsettledRule } from './payment/rules/payment-must-be-unsettled.rule.js';
import { RefundMustBeRefusedRule } from './payment/rules/refund-must-be-refused.rule.js';

/** The business rules and domain errors of payment, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [PaymentMustBeUnsettledRule, RefundMustBeRefusedRule];
