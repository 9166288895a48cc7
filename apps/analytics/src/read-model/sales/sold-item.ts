/** A line of a paid order. Amounts are in minor units of their currency. */
export interface SoldItem {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: { readonly amount: number; readonly currency: string };
  readonly quantity: number;
}
