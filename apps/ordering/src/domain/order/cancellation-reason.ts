/** Who cancelled an order: its customer, or an operator of the shop. */
export type CancellationReason = 'customer' | 'operator';
