/** The order that a checkout has become. */
export interface StartedOrder {
  readonly checkoutId: string;
  readonly orderId: string;
}
