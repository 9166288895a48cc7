/** Why there is no order for the last checkout. `reason` is Ordering's word; new ones may be added. */
export interface RejectedCheckout {
  readonly checkoutId: string;
  readonly reason: string;
  /** For people; null when there is nothing to add. */
  readonly detail: string | null;
  readonly rejectedAt: Date;
}
