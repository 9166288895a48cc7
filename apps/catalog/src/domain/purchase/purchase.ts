/** What a confirmed order contained. */
export interface Purchase {
  readonly orderId: string;
  /** Each product once. */
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
  readonly confirmedAt: Date;
}
