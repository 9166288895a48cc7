import type { Product } from '../scenario/shop-types.js';
import { keepPace, pick } from './pace.js';
import type { Rates } from './rates.js';
import type { Shopper } from './shopper.js';

/** How often the operators look for work when there is none. */
const looksPerMinute = 60;

/** Ship what is paid, order what runs low, and change prices. */
export class Operators {
  constructor(
    private readonly shopper: Shopper,
    private readonly rates: Rates,
    private readonly stop: AbortSignal,
  ) {}

  /** Resolves after the signal. */
  async work(): Promise<void> {
    await Promise.all([this.ship(), this.restock(), this.reprice()]);
  }

  private async ship(): Promise<void> {
    while (!this.stop.aborted) {
      const path = '/ordering/order-processes?state=AwaitingShipment&limit=50';
      const { body } = await this.shopper.ask<{ items?: { orderId: string }[] }>('look at order', 'GET', path);
      const waiting = body?.items ?? [];
      for (const { orderId } of waiting) {
        await this.shopper.ask('ship', 'POST', `/ordering/orders/${orderId}/ship`, { carrier: 'DHL' });
        await keepPace(() => this.rates.ship, this.stop);
      }
      if (waiting.length === 0) await keepPace(() => looksPerMinute, this.stop);
    }
  }

  private async restock(): Promise<void> {
    while (!this.stop.aborted) {
      const path = '/inventory/stock-items?low=true&limit=50';
      const { body } = await this.shopper.ask<{ items?: { productId: string }[] }>('restock', 'GET', path);
      for (const { productId } of body?.items ?? []) await this.receive(productId);
      await keepPace(() => looksPerMinute, this.stop);
    }
  }

  private async receive(productId: string): Promise<void> {
    const delivery = { quantity: this.rates.restock };
    await this.shopper.ask('restock', 'POST', `/inventory/stock-items/${productId}/receipts`, delivery);
  }

  private async reprice(): Promise<void> {
    while (!this.stop.aborted) {
      await keepPace(() => this.rates.reprice, this.stop);
      const { body } = await this.shopper.ask<{ items?: Product[] }>('browse', 'GET', '/catalog/products?limit=50');
      const product = pick(body?.items ?? []);
      if (!product) continue;
      const { currency, amount } = product.regularPrice;
      const price = { currency, amount: Math.max(100, Math.round(amount * (0.95 + Math.random() * 0.1))) };
      await this.shopper.ask('reprice', 'PUT', `/catalog/products/${product.id}/price`, price);
    }
  }
}
