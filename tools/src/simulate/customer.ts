import { cards } from '../scenario/shop-types.js';
import type { Basket, Money, Product } from '../scenario/shop-types.js';
import { until } from '../scenario/until.js';
import { chance, linger, pick } from './pace.js';
import type { Rates } from './rates.js';
import type { Shopper } from './shopper.js';

const address = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const words = ['tent', 'rope', 'map', 'lamp', 'compass', 'coat', 'cup', 'wind'];

/** One visit after the other: looks around, fills a basket, and buys it or leaves it behind. */
export class Customer {
  constructor(
    private readonly shopper: Shopper,
    private readonly rates: Rates,
    private readonly stop: AbortSignal,
  ) {}

  async visit(): Promise<void> {
    const products = await this.browse();
    const [first] = products;
    if (!first) return;
    await this.fill(products.filter(({ price }) => price.currency === first.price.currency));
    if (!chance(this.rates.buy)) return this.leave();
    const total = await this.acceptedTotal();
    const checkoutId = total && (await this.checkOut(total));
    if (checkoutId) await this.followUp(checkoutId);
  }

  private async browse(): Promise<Product[]> {
    const search = chance(50) ? `&text=${pick(words)}` : '';
    const { body } = await this.ask<{ items?: Product[] }>('GET', `/catalog/products?limit=24${search}`);
    const seen = body?.items ?? [];
    const looked = pick(seen);
    await this.think();
    if (looked) await this.ask('GET', `/catalog/products/${looked.id}`);
    await this.think();
    return seen;
  }

  private async fill(products: readonly Product[]): Promise<void> {
    for (let n = 0; n < 1 + Math.floor(Math.random() * 3); n += 1) {
      const product = pick(products);
      const item = { productId: product?.id, quantity: 1 + Math.floor(Math.random() * 2) };
      await this.shopper.ask('fill basket', 'POST', '/basket/basket/items', item);
      await this.think();
    }
  }

  private async leave(): Promise<void> {
    await this.shopper.ask('fill basket', 'DELETE', '/basket/basket');
  }

  private async acceptedTotal(): Promise<Money | null> {
    const { body } = await this.shopper.ask<Basket>('fill basket', 'POST', '/basket/basket/price-notices/seen');
    return body?.total ?? null;
  }

  private async checkOut(total: Money): Promise<string | undefined> {
    const paymentMethod = chance(this.rates.decline) ? cards.declined : cards.approved;
    const request = { address, paymentMethod, total };
    const { body } = await this.shopper.ask<{ checkoutId?: string }>(
      'check out',
      'POST',
      '/basket/basket/checkout',
      request,
    );
    if (!body?.checkoutId) await this.leave();
    return body?.checkoutId;
  }

  /** The order is there a moment later. Some customers think better of it. */
  private async followUp(checkoutId: string): Promise<void> {
    const path = `/ordering/orders/by-checkout/${checkoutId}`;
    const orderId = await until('the order is there', async () => {
      if (this.stop.aborted) return null;
      const { body } = await this.shopper.ask<{ orderId?: string }>('look at order', 'GET', path);
      return body?.orderId;
    }).catch(() => null);
    await this.think();
    if (orderId && chance(this.rates.cancel))
      await this.shopper.ask('cancel', 'POST', `/ordering/orders/${orderId}/cancel`);
  }

  private ask<T>(method: string, path: string) {
    return this.shopper.ask<T>('browse', method, path);
  }

  private think(): Promise<void> {
    return linger(this.rates.think, this.stop);
  }
}
