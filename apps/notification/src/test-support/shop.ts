import {
  BasketChangedIntegrationEvent,
  InventoryModifiedIntegrationEvent,
  OrderCancelledIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderShippedIntegrationEvent,
  ProductCreatedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  UserRegisteredIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';

export const eur = (amount: number) => ({ amount, currency: 'EUR' });
const now = () => new Date().toISOString();

export interface RegisteredPerson {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/** The events that the other services would publish. */
export class Shop {
  constructor(private readonly service: TestService) {}

  /** Somebody whose registration is not published yet. */
  stranger(id = newId()): RegisteredPerson {
    return { id, email: `${id}@example.com`, token: this.service.tokenFor({ id }) };
  }

  async register(person = this.stranger(), displayName = 'Mara Lind'): Promise<RegisteredPerson> {
    const { id: userId, email } = person;
    const data = { userId, email, displayName, role: 'customer', registeredAt: now() };
    await this.service.publish(UserRegisteredIntegrationEvent, data);
    return person;
  }

  async confirmOrder(customerId: string, confirmedAt = now()): Promise<string> {
    const { example } = OrderConfirmedIntegrationEvent;
    const orderId = newId();
    await this.service.publish(OrderConfirmedIntegrationEvent, { ...example, orderId, customerId, confirmedAt });
    return orderId;
  }

  async cancelOrder(customerId: string, reason: string): Promise<void> {
    const { example } = OrderCancelledIntegrationEvent;
    const order = { ...example, orderId: newId(), customerId, reason, cancelledAt: now() };
    await this.service.publish(OrderCancelledIntegrationEvent, order);
  }

  async shipOrder(customerId: string): Promise<void> {
    const { example } = OrderShippedIntegrationEvent;
    await this.service.publish(OrderShippedIntegrationEvent, {
      ...{ ...example, orderId: newId(), customerId },
      shippedAt: now(),
    });
  }

  async createProduct(name = 'Brass compass', productId = newId()): Promise<string> {
    const { example } = ProductCreatedIntegrationEvent;
    await this.service.publish(ProductCreatedIntegrationEvent, { ...example, productId, name, createdAt: now() });
    return productId;
  }

  async changeBasket(customerId: string, revision: number, ...items: readonly [productId: string, seen: number][]) {
    await this.service.publish(BasketChangedIntegrationEvent, {
      customerId,
      revision,
      items: items.map(([productId, seen]) => ({ productId, quantity: 1, unitPriceSeen: eur(seen) })),
      changedAt: now(),
    });
  }

  async changePrice(productId: string, previous: number, price: number): Promise<void> {
    const prices = { previousPrice: eur(previous), price: eur(price), cause: 'regular-price' };
    await this.service.publish(ProductPriceChangedIntegrationEventV2, { productId, ...prices, changedAt: now() });
  }

  async modifyStock(productId: string, available: number, revision: number): Promise<void> {
    const stock = { productId, sku: 'TW-1', onHand: available, reserved: 0, available, revision };
    await this.service.publish(InventoryModifiedIntegrationEvent, { ...stock, modifiedAt: now() });
  }
}
