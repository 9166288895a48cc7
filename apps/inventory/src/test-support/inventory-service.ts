import {
  OrderAwaitingStockIntegrationEvent,
  OrderCancelledIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderReturnedIntegrationEvent,
  OrderShippedIntegrationEvent,
  ProductCreatedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import type { OrderItem } from '../domain/reservation/order-items.js';
import type { ReservationView } from '../read-model/get-reservation.query.js';
import type { StockAtView } from '../read-model/get-stock-at.query.js';

/** Inventory, with the other services of the shop as they speak to it. */
export class InventoryService {
  private readonly operator: string;

  private constructor(readonly service: TestService) {
    [, this.operator] = this.anOperator();
  }

  static async start(env: Record<string, string> = {}): Promise<InventoryService> {
    const module = async () => (await import('../inventory.module.js')).InventoryModule;
    return new InventoryService(await startTestService({ name: 'inventory', module, env }));
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  /** A product of the catalogue with so many pieces. Resolves with its id when they can be reserved. */
  async product(pieces: number, sku = 'TW-1042', productId = newId()): Promise<string> {
    await this.service.publish(ProductCreatedIntegrationEvent, {
      ...{ productId, sku, name: 'Alpine tent for two', brand: 'Northwind', category: 'Tents' },
      price: { amount: 24900, currency: 'EUR' },
      createdAt: '2026-11-20T09:30:00.000Z',
    });
    await eventually(() => this.stockOf(productId));
    if (pieces > 0) await this.receive(productId, pieces);
    return productId;
  }

  async receive(productId: string, quantity: number): Promise<void> {
    await this.post(`/stock-items/${productId}/receipts`, { quantity }).expect(204);
  }

  /** As an operator. */
  post(path: string, body: object) {
    const { request } = this.service;
    return request.post(path).auth(this.operator, { type: 'bearer' }).send(body);
  }

  /** As an operator. */
  get(path: string) {
    return this.service.request.get(path).auth(this.operator, { type: 'bearer' });
  }

  /** The stock by the ledger. */
  async stockOf(productId: string): Promise<StockAtView> {
    const at = encodeURIComponent('2099-01-01T00:00:00Z');
    const { body } = await this.get(`/stock-items/${productId}/past?at=${at}`).expect(200);
    return body as StockAtView;
  }

  async reservationOf(orderId: string): Promise<ReservationView> {
    return (await this.get(`/reservations/${orderId}`).expect(200)).body as ReservationView;
  }

  /** Resolves when the stock of the order has this status. */
  async until(orderId: string, status: string): Promise<ReservationView> {
    return eventually(async () => {
      const reservation = await this.reservationOf(orderId);
      if (reservation.status !== status) throw new Error(`The stock of ${orderId} is ${reservation.status}`);
      return reservation;
    });
  }

  awaitStock(orderId: string, items: readonly OrderItem[]): Promise<void> {
    const requestedAt = '2026-11-20T09:30:10.000Z';
    const data = { orderId, customerId: newId(), items: [...items], requestedAt };
    return this.service.publish(OrderAwaitingStockIntegrationEvent, data);
  }

  confirm(orderId: string, items: readonly OrderItem[]): Promise<void> {
    const price = { amount: 19900, currency: 'EUR' };
    return this.service.publish(OrderConfirmedIntegrationEvent, {
      ...{ orderId, orderNumber: 'TW-2026-000042', customerId: newId(), total: price },
      items: items.map((item) => ({ ...item, sku: 'TW-1042', name: 'Alpine tent for two', unitPrice: price })),
      confirmedAt: '2026-11-20T09:30:20.000Z',
    });
  }

  cancel(orderId: string): Promise<void> {
    const cancelledAt = '2026-11-20T09:31:00.000Z';
    const data = { orderId, customerId: newId(), reason: 'customer' as const, cancelledAt };
    return this.service.publish(OrderCancelledIntegrationEvent, data);
  }

  ship(orderId: string): Promise<void> {
    return this.service.publish(OrderShippedIntegrationEvent, {
      ...{ orderId, orderNumber: 'TW-2026-000042', customerId: newId(), carrier: 'DHL', trackingNumber: null },
      shippedAt: '2026-11-20T10:00:00.000Z',
    });
  }

  takeBack(orderId: string, items: readonly OrderItem[]): Promise<void> {
    const returnedAt = '2026-11-27T10:00:00.000Z';
    const data = { orderId, customerId: newId(), items: [...items], reason: 'The tent is too small.', returnedAt };
    return this.service.publish(OrderReturnedIntegrationEvent, data);
  }

  /** A new operator: the id, and a token. */
  anOperator(): [string, string] {
    const id = newId();
    return [id, this.service.tokenFor({ id, roles: ['stock', 'operations'] })];
  }
}
