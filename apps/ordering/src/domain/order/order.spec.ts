import { describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError, Money, newId } from '@tradewind/domain';
import { PaymentMethod } from '../payment/payment-method.js';
import { OrderCancelledDomainEvent } from './events/order-cancelled.domain-event.js';
import { OrderStartedDomainEvent } from './events/order-started.domain-event.js';
import { type OrderStatus, orderStatuses } from './order-status.js';
import { Order } from './order.js';
import { OrderItem } from './order-item.js';
import type { OrderFacts } from './order-state.js';
import { ShippingAddress } from './shipping-address.js';

const tent = () =>
  OrderItem.of({
    productId: newId(),
    sku: 'TW-1042',
    name: 'Alpine tent',
    unitPrice: Money.of(19900, 'EUR'),
    quantity: 2,
  });

const checkout = (changes: Partial<OrderFacts> = {}): OrderFacts => ({
  orderNumber: 'TW-000001',
  checkoutId: newId(),
  customerId: newId(),
  items: [tent()],
  total: Money.of(39800, 'EUR'),
  address: ShippingAddress.of({
    recipient: 'Mara',
    street: 'Hafenweg 7',
    city: 'Hamburg',
    postalCode: '20457',
    country: 'DE',
  }),
  paymentMethod: PaymentMethod.of({ token: 'tok_visa_4242', label: 'Visa ending in 4242' }),
  startedAt: new Date('2026-11-20T09:30:00Z'),
  ...changes,
});

const ruleBrokenBy = (change: () => unknown): string | undefined => {
  try {
    change();
    return undefined;
  } catch (error) {
    if (error instanceof BusinessRuleBrokenError) return error.rule;
    throw error;
  }
};

describe('An order', () => {
  it('starts as submitted, without a buyer, and says so', () => {
    const facts = checkout();

    const order = Order.start(facts);

    expect(order.snapshot()).toMatchObject({ ...facts, status: 'Submitted', buyerId: null, cancellation: null });
    expect(order.pullDomainEvents()).toEqual([expect.any(OrderStartedDomainEvent)]);
  });

  it('has at least one item', () => {
    expect(ruleBrokenBy(() => Order.start(checkout({ items: [], total: Money.zero('EUR') })))).toBe(
      'OrderMustHaveItemsRule',
    );
  });

  it('costs what its items cost', () => {
    const rule = ruleBrokenBy(() => Order.start(checkout({ total: Money.of(39799, 'EUR') })));

    expect(rule).toBe('OrderTotalMustBeTheSumOfItsItemsRule');
  });

  it('is paid in one currency', () => {
    const rule = ruleBrokenBy(() => Order.start(checkout({ total: Money.of(39800, 'CHF') })));

    expect(rule).toBe('OrderItemsMustShareTheCurrencyOfTheTotalRule');
  });

  it('is cancelled with a reason', () => {
    const order = Order.start(checkout());
    const at = new Date('2026-11-20T09:31:00Z');
    order.pullDomainEvents();

    order.cancel('customer', at);

    expect(order.snapshot()).toMatchObject({ status: 'Cancelled', cancellation: { reason: 'customer', at } });
    expect(order.pullDomainEvents()).toEqual([expect.any(OrderCancelledDomainEvent)]);
  });

  it('is not cancelled a second time', () => {
    const order = Order.start(checkout());
    order.cancel('customer', new Date());
    order.pullDomainEvents();

    expect(ruleBrokenBy(() => order.cancel('operator', new Date()))).toBe('OrderCanBeCancelledUntilItIsShippedRule');
    expect(order.snapshot().cancellation?.reason).toBe('customer');
    expect(order.pullDomainEvents()).toEqual([]);
  });

  const now = new Date('2026-11-20T10:00:00Z');
  const shipment = { carrier: 'DHL', trackingNumber: '0034', at: now };
  const steps: Record<Exclude<OrderStatus, 'Submitted'>, (order: Order) => void> = {
    AwaitingStock: (order) => order.awaitStock(now),
    AwaitingPayment: (order) => order.awaitPayment(now),
    Paid: (order) => order.confirm(now),
    Shipped: (order) => order.ship(shipment),
    Delivered: (order) => order.deliver(now, false),
    Returned: (order) => order.return('Too small', now),
    Cancelled: (order) => order.cancel('operator', now),
  };
  const ways: Readonly<Record<OrderStatus, readonly (keyof typeof steps)[]>> = {
    Submitted: [],
    AwaitingStock: ['AwaitingStock'],
    AwaitingPayment: ['AwaitingStock', 'AwaitingPayment'],
    Paid: ['AwaitingStock', 'AwaitingPayment', 'Paid'],
    Shipped: ['AwaitingStock', 'AwaitingPayment', 'Paid', 'Shipped'],
    Delivered: ['AwaitingStock', 'AwaitingPayment', 'Paid', 'Shipped', 'Delivered'],
    Returned: ['AwaitingStock', 'AwaitingPayment', 'Paid', 'Shipped', 'Returned'],
    Cancelled: ['Cancelled'],
  };
  const thatIs = (status: OrderStatus): Order => {
    const order = Order.start(checkout());
    for (const step of ways[status]) steps[step](order);
    order.pullDomainEvents();
    return order;
  };
  const next: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
    Submitted: ['AwaitingStock', 'Cancelled'],
    AwaitingStock: ['AwaitingPayment', 'Cancelled'],
    AwaitingPayment: ['Paid', 'Cancelled'],
    Paid: ['Shipped', 'Cancelled'],
    Shipped: ['Delivered', 'Returned'],
    Delivered: ['Returned'],
    Returned: [],
    Cancelled: [],
  };
  const everyStep = orderStatuses.flatMap((from) =>
    Object.keys(steps).map((to) => [from, to as keyof typeof steps] as const),
  );

  it.each(everyStep)('that is %s and is to become %s takes the step only if it is its turn', (from, to) => {
    const order = thatIs(from);
    if (next[from].includes(to)) {
      steps[to](order);
      expect(order.snapshot().status).toBe(to);
      expect(order.pullDomainEvents()).toHaveLength(1);
    } else {
      const expected =
        to === 'Cancelled' ? 'OrderCanBeCancelledUntilItIsShippedRule' : 'OrderTakesOneStepAfterAnotherRule';
      expect(ruleBrokenBy(() => steps[to](order))).toBe(expected);
      expect(order.snapshot().status).toBe(from);
      expect(order.pullDomainEvents()).toEqual([]);
    }
  });

  it('keeps where its parcel is and why it came back', () => {
    const order = thatIs('Shipped');
    order.return('Too small', now);
    expect(order.snapshot()).toMatchObject({ shipment, return: { reason: 'Too small', at: now } });
  });

  it('takes no text that a database can not store', () => {
    expect(() => thatIs('Paid').ship({ ...shipment, carrier: 'D\u0000L' })).toThrow('carrier');
    expect(() => thatIs('Shipped').return('\ud800', now)).toThrow('reason');
  });

  it('keeps the buyer it was given', () => {
    const order = Order.start(checkout());
    const buyerId = newId();
    order.assignBuyer(buyerId);
    order.assignBuyer(buyerId);

    expect(ruleBrokenBy(() => order.assignBuyer(newId()))).toBe('OrderMustKeepItsBuyerRule');
    expect(order.snapshot().buyerId).toBe(buyerId);
  });
});

describe('An item of an order', () => {
  it('is ordered in whole pieces, one or more', () => {
    for (const quantity of [0, -1, 1.5, Number.NaN]) {
      expect(() => OrderItem.of({ ...tent(), quantity })).toThrow('quantity');
    }
  });
});

describe('A shipping address', () => {
  it('is complete', () => {
    const fields = checkout().address.toJSON();

    expect(() => ShippingAddress.of({ ...fields, street: ' ' })).toThrow('address.street');
    expect(() => ShippingAddress.of({ ...fields, country: 'Germany' })).toThrow('address.country');
  });
});
