/** What Inventory last published of a product's stock. A higher revision is newer. */
export interface StockLevel {
  readonly productId: string;
  readonly available: number;
  readonly revision: number;
}
