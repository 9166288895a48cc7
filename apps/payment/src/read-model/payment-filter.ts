/**
 * `in-doubt`: it is unknown whether the provider has done what it was asked · `unsettled`: an operation is under way ·
 * `refund-refused`: an operator must pay the money back
 */
export const paymentFilters = ['in-doubt', 'unsettled', 'refund-refused'] as const;

export type PaymentFilter = (typeof paymentFilters)[number];

export const conditionOf: Readonly<Record<PaymentFilter, string>> = {
  'in-doubt': 'in_doubt_since IS NOT NULL',
  unsettled: 'operation_key IS NOT NULL',
  'refund-refused': `status = 'RefundRefused'`,
};
