/** Pieces of a guest's basket that the basket of the customer could not take in. */
export interface LeftOut {
  readonly productId: string;
  readonly quantity: number;
  /** The basket holds at most so many pieces of one product, so many products, or another currency. */
  readonly reason: 'quantity-limit' | 'no-room' | 'other-currency';
}
