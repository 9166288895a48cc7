/** What a customer or an operator was told that the shop has accepted. */
export type AcceptedCommand = Registration | Cancellation | PriceChange | SalePlan;

export interface Registration {
  readonly kind: 'register';
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
}

export interface Cancellation {
  readonly kind: 'cancel';
  readonly orderId: string;
  readonly customerId: string;
}

/** Every change of a run sets another amount, so that each can be told from all others. */
export interface PriceChange {
  readonly kind: 'change-price';
  readonly productId: string;
  readonly amount: number;
}

export interface SalePlan {
  readonly kind: 'put-on-sale';
  readonly productId: string;
  readonly amount: number;
}

/** A checkout that was sent under one idempotency key, as often as it took to get an answer. */
export interface CheckoutSent {
  readonly key: string;
  readonly customerId: string;
  readonly total: number;
  /** Undefined: refused. */
  readonly checkoutId?: string;
  /** Whether some of the attempts had no answer: such a one may have its effect after a later one was refused. */
  readonly answersLost: boolean;
}
