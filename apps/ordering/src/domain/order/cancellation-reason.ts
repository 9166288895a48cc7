/** Who or what cancelled an order. */
export type CancellationReason =
  | 'customer'
  | 'operator'
  | 'out-of-stock'
  | 'payment-declined'
  | 'stock-timeout'
  | 'payment-timeout'
  | 'shipment-timeout';
