/** A product that a journey sells. */
export interface Goods {
  readonly id: string;
  /** Nothing else in the shop is called so. */
  readonly name: string;
  readonly sku: string;
}
