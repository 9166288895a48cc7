/** Why an order was cancelled: by its customer, or by an operator of the shop. */
export type CancellationReason = 'customer' | 'operator';
