import { expect } from 'vitest';
import {
  CheckoutRejectedIntegrationEvent,
  InventoryModifiedIntegrationEvent,
  OrderStartedIntegrationEvent,
  ProductCreatedIntegrationEvent,
  ProductDiscontinuedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  ProductUpdatedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import { Customer } from './customer.js';
import { Guest } from './guest.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const now = () => new Date().toISOString();

/** The basket service, and the events that Catalog and Ordering would publish. */
export class Shop {
  private constructor(readonly service: TestService) {}

  /** All requests of a spec come from one address, so the limits are far away unless `env` says otherwise. */
  static async open(env: Record<string, string> = {}): Promise<Shop> {
    const module = () => import('../basket.module.js').then((m) => m.BasketModule);
    return new Shop(await startTestService({ name: 'basket', module, env: { RATE_LIMIT_FACTOR: '1000', ...env } }));
  }

  close(): Promise<void> {
    return this.service.stop();
  }

  customer(): Customer {
    return new Customer(this.service);
  }

  guest(secret?: string): Guest {
    return new Guest(this.service, secret);
  }

  async offer(cents: number, name = 'Brass compass', productId = newId()): Promise<string> {
    const product = { productId, sku: `TW-${productId}`, name, brand: 'Northwind', category: 'Navigation' };
    await this.service.publish(ProductCreatedIntegrationEvent, { ...product, price: eur(cents), createdAt: now() });
    await this.untilCopied(productId, { price_amount: String(cents) });
    return productId;
  }

  async changePrice(productId: string, oldCents: number, newCents: number, cause = 'regular-price'): Promise<void> {
    const prices = { previousPrice: eur(oldCents), price: eur(newCents) };
    await this.service.publish(ProductPriceChangedIntegrationEventV2, {
      productId,
      ...prices,
      cause,
      changedAt: now(),
    });
    await this.untilCopied(productId, { price_amount: String(newCents) });
  }

  async untilCopied(productId: string, expected: object): Promise<void> {
    await eventually(async () => {
      const rows = await this.service.query('SELECT * FROM products WHERE id = $1', [productId]);
      expect(rows).toEqual([expect.objectContaining(expected)]);
    });
  }

  /** Publishes that so many pieces are available, in the given revision of the stock. */
  async stock(productId: string, available: number, revision: number): Promise<void> {
    await this.publishStock(productId, available, revision);
    await eventually(async () => {
      const rows = await this.service.query('SELECT available FROM stock_levels WHERE product_id = $1', [productId]);
      expect(rows).toEqual([{ available: String(available) }]);
    });
  }

  /** Resolves with the id of the message. */
  publishStock(productId: string, available: number, revision: number): Promise<string> {
    const { type, topic } = InventoryModifiedIntegrationEvent;
    const pieces = { onHand: available + 1, reserved: 1, available, revision };
    const data = { productId, sku: `TW-${productId}`, ...pieces, modifiedAt: now() };
    return this.service.deliver({ type, topic, key: productId, data });
  }

  async discontinue(productId: string): Promise<void> {
    await this.service.publish(ProductDiscontinuedIntegrationEvent, { productId, discontinuedAt: now() });
    await this.untilCopied(productId, { discontinued: true });
  }

  async revise(productId: string, name: string, cents: number): Promise<void> {
    const product = { productId, sku: `TW-${productId}`, name, brand: 'Northwind', category: 'Navigation' };
    const prices = { regularPrice: eur(cents), price: eur(cents), sale: null };
    await this.service.publish(ProductUpdatedIntegrationEvent, {
      ...product,
      ...prices,
      discontinued: false,
      updatedAt: now(),
    });
    await this.untilCopied(productId, { name, price_amount: String(cents), discontinued: false });
  }

  async rejectCheckout(customerId: string, checkoutId: string, detail: string | null = null): Promise<void> {
    const reason = detail === null ? 'given-up' : 'not-acceptable';
    await this.service.publish(CheckoutRejectedIntegrationEvent, {
      ...{ checkoutId, customerId, reason, detail },
      rejectedAt: now(),
    });
  }

  /** Returns the id of the order. */
  async startOrder(customerId: string, checkoutId: string): Promise<string> {
    const order = orderStarted(customerId, checkoutId);
    await this.service.publish(OrderStartedIntegrationEvent, order);
    return order.orderId;
  }
}

function orderStarted(customerId: string, checkoutId: string) {
  return {
    orderId: newId(),
    checkoutId,
    customerId,
    buyer: { buyerId: newId(), displayName: null },
    items: [{ productId: newId(), sku: 'TW-1', name: 'Brass compass', unitPrice: eur(1), quantity: 1 }],
    total: eur(1),
    startedAt: now(),
  };
}
