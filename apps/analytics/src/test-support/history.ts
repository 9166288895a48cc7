import {
  BasketChangedIntegrationEvent,
  BasketCheckedOutIntegrationEvent,
  OrderCancelledIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderDeliveredIntegrationEvent,
  OrderShippedIntegrationEvent,
  OrderStartedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  type DataOf,
  type IntegrationEventContract,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';

/** An event as the broker delivers it; delivered again, it has the same id. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly data: unknown;
  readonly time: string;
}

/** A line of an order: a product, by its number, in pieces. */
export interface Line {
  readonly product: number;
  readonly pieces: number;
  readonly cents: number;
}

/** A basket of a customer and what became of it. Times are ms since the epoch; what is absent did not happen. */
export interface Story {
  readonly begunAt: number;
  readonly changes: number;
  readonly lines: readonly Line[];
  readonly currency: string;
  readonly checkedOutAt?: number;
  readonly submittedAt?: number;
  readonly paidAt?: number;
  readonly shippedAt?: number;
  readonly deliveredAt?: number;
  readonly cancelledAt?: number;
  readonly reason?: string;
  readonly refundedAt?: number;
}

const iso = (ms: number) => new Date(ms).toISOString();

export const productOf = (product: number) => `0190f5c3-0000-7000-8000-${String(product).padStart(12, '0')}`;

export const totalOf = ({ lines }: Story) => lines.reduce((sum, { pieces, cents }) => sum + pieces * cents, 0);

function tell<C extends IntegrationEventContract>(contract: C, at: number, data: DataOf<C>): Told {
  const { type, topic } = contract;
  return { id: newId(), type, topic, key: contract.key(data), data, time: iso(at) };
}

/** All events of a story, in the order in which they happened. */
export function eventsOf(story: Story): Told[] {
  const [customerId, checkoutId, orderId, paymentId] = [newId(), newId(), newId(), newId()];
  const { currency } = story;
  const total = { amount: totalOf(story), currency };
  const order = { orderId, orderNumber: `TW-${orderId}`, customerId };
  const items = story.lines.map(({ product, pieces, cents }) => ({
    ...{ productId: productOf(product), sku: `SKU-${product}`, name: `Product ${product}` },
    ...{ unitPrice: { amount: cents, currency }, quantity: pieces },
  }));
  const inBasket = items.map(({ productId, quantity, unitPrice }) => ({
    productId,
    quantity,
    unitPriceSeen: unitPrice,
  }));
  const told: Told[] = [];
  const add = <C extends IntegrationEventContract>(
    at: number | undefined,
    contract: C,
    data: (time: string) => DataOf<C>,
  ) => {
    if (at !== undefined) told.push(tell(contract, at, data(iso(at))));
  };
  for (let revision = 1; revision <= story.changes; revision += 1) {
    const at = story.begunAt + revision - 1;
    add(at, BasketChangedIntegrationEvent, (changedAt) => ({ customerId, items: inBasket, revision, changedAt }));
  }
  const { address, paymentMethod } = BasketCheckedOutIntegrationEvent.example;
  add(story.checkedOutAt, BasketCheckedOutIntegrationEvent, (checkedOutAt) => ({
    ...{ checkoutId, customerId, items, total, address, paymentMethod, checkedOutAt },
  }));
  add(story.submittedAt, OrderStartedIntegrationEvent, (startedAt) => ({
    ...{ ...order, checkoutId, items, total, startedAt },
    buyer: { buyerId: newId(), displayName: null },
  }));
  const revision = story.changes + 1;
  add(story.submittedAt, BasketChangedIntegrationEvent, (changedAt) => ({
    customerId,
    items: [],
    revision,
    changedAt,
  }));
  add(story.paidAt, OrderConfirmedIntegrationEvent, (confirmedAt) => ({ ...order, items, total, confirmedAt }));
  add(story.shippedAt, OrderShippedIntegrationEvent, (shippedAt) => ({
    ...{ ...order, carrier: null, trackingNumber: null, shippedAt },
  }));
  add(story.deliveredAt, OrderDeliveredIntegrationEvent, (deliveredAt) => ({
    ...{ orderId, customerId, assumed: false, deliveredAt },
  }));
  add(story.cancelledAt, OrderCancelledIntegrationEvent, (cancelledAt) => ({
    ...{ ...order, reason: story.reason ?? 'customer', cancelledAt },
  }));
  add(story.refundedAt, PaymentRefundedIntegrationEvent, (refundedAt) => ({
    ...{ paymentId, orderId, amount: total, refundedAt },
  }));
  return told;
}
