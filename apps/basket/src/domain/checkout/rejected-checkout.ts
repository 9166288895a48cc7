/** Why the last checkout led to no order. `reason` is ordering's word: more may come. */
export interface RejectedCheckout {
  readonly checkoutId: string;
  readonly reason: string;
  /** For people; null where there is nothing to add. */
  readonly detail: string | null;
  readonly rejectedAt: Date;
}
