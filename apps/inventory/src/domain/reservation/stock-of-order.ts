import type { StockItem } from '../stock-item/stock-item.js';
import type { OrderItem, Shortage } from './order-items.js';

/** The stock items of one order. Nobody else changes them until the end of the transaction. */
export class StockOfOrder {
  constructor(private readonly stockItems: readonly StockItem[]) {}

  /** The products of which there are too few. A product that has no stock item yet has no pieces either. */
  shortagesOf(items: readonly OrderItem[]): Shortage[] {
    return items
      .map(({ productId, quantity }) => ({
        productId,
        requested: quantity,
        available: this.find(productId)?.stock.available ?? 0,
      }))
      .filter(({ requested, available }) => requested > available);
  }

  forEach(items: readonly OrderItem[], change: (stockItem: StockItem, quantity: number) => void): void {
    for (const { productId, quantity } of items) {
      const stockItem = this.find(productId);
      if (!stockItem) throw new Error(`The stock item of product ${productId} is missing.`);
      change(stockItem, quantity);
    }
  }

  private find(productId: string): StockItem | undefined {
    return this.stockItems.find(({ id }) => id === productId);
  }
}
