import { handledBy } from '../consumers.js';
import { nameOf, type History, type LogRecord, type OutboxRow } from '../history.js';

const price = (amount: number) => ({ amount, currency: 'EUR' });
const topicOf = (type: string) => `tradewind.${type.split('.')[0]}.events`;

let position = 0;

function event(id: string, type: string, key: string, data: unknown): OutboxRow {
  const service = type.split('.')[0]!;
  position += 1;
  return {
    service,
    position,
    id,
    type: `tradewind.${/\.v\d$/.test(type) ? type : `${type}.v1`}`,
    topic: topicOf(type),
    key,
    payload: JSON.stringify(data),
  };
}

function outboxOf(): OutboxRow[] {
  position = 0;
  const compass = { productId: 'compass', name: 'Compass' };
  return [
    event('m1', 'identity.user-registered', 'ada', { userId: 'ada', displayName: 'Ada' }),
    event('m2', 'catalog.product-created', 'compass', {
      ...compass,
      price: price(100),
      createdAt: '2026-01-01T10:00:00.000Z',
    }),
    event('m3', 'catalog.product-price-changed.v2', 'compass', {
      ...compass,
      previousPrice: price(100),
      price: price(120),
      changedAt: '2026-01-01T11:00:00.000Z',
    }),
    event('m4', 'catalog.product-updated', 'compass', {
      ...compass,
      regularPrice: price(120),
      sale: { price: price(90) },
      updatedAt: '2026-01-01T11:30:00.000Z',
    }),
    event('m5', 'basket.basket-checked-out', 'ada', {
      checkoutId: 'checkout-1',
      customerId: 'ada',
      items: [{ productId: 'compass', quantity: 2 }],
      total: price(240),
    }),
    event('m6', 'ordering.order-started', 'order-1', {
      orderId: 'order-1',
      checkoutId: 'checkout-1',
      total: price(240),
    }),
    event('m7', 'ordering.order-cancelled', 'order-1', { orderId: 'order-1', reason: 'customer' }),
    event('m8', 'payment.payment-refunded', 'order-1', {
      paymentId: 'payment-1',
      orderId: 'order-1',
      amount: price(240),
    }),
    event('m9', 'basket.basket-checked-out', 'ada', {
      checkoutId: 'checkout-9',
      customerId: 'ada',
      items: [{ productId: 'compass', quantity: 1 }],
      total: price(90),
    }),
    event('m10', 'ordering.order-started', 'order-9', {
      orderId: 'order-9',
      checkoutId: 'checkout-9',
      total: price(90),
    }),
    event('m11', 'ordering.order-confirmed', 'order-9', { orderId: 'order-9', total: price(90) }),
    event('m12', 'ordering.order-shipped', 'order-9', { orderId: 'order-9' }),
  ];
}

/** One record per row, and one of them a second time: repetitions are no offence. */
function logOf(outbox: readonly OutboxRow[]): LogRecord[] {
  const ends = new Map<string, number>();
  return [...outbox, outbox[1]!].map(({ topic, key, id, type, payload }) => {
    const offset = ends.get(topic) ?? 0;
    ends.set(topic, offset + 1);
    return { topic, partition: 0, offset, key, id, type, payload };
  });
}

/** Services that came later handle what they say they handle. */
function inboxOfFurtherServices(outbox: readonly OutboxRow[]): { consumer: string; id: string }[] {
  const further = Object.entries(handledBy).filter(([consumer]) => consumer !== 'basket' && consumer !== 'ordering');
  return further.flatMap(([consumer, names]) =>
    outbox.filter(({ type }) => names.includes(nameOf(type))).map(({ id }) => ({ consumer, id })),
  );
}

/** A customer who registers, buys twice and cancels once, and a product whose price changes: nothing went wrong. */
export function cleanHistory() {
  const outbox = outboxOf();
  const history = {
    commands: [
      { kind: 'register', userId: 'ada', email: 'ada@chaos.example', displayName: 'Ada' },
      { kind: 'change-price', productId: 'compass', amount: 120 },
      { kind: 'put-on-sale', productId: 'compass', amount: 90 },
      { kind: 'cancel', orderId: 'order-1', customerId: 'ada' },
    ],
    checkouts: [
      { key: 'k0', customerId: 'ada', total: 200, answersLost: false },
      { key: 'k1', customerId: 'ada', total: 240, checkoutId: 'checkout-1', answersLost: true },
      { key: 'k9', customerId: 'ada', total: 90, checkoutId: 'checkout-9', answersLost: false },
    ],
    outbox,
    log: logOf(outbox),
    inbox: [
      ...['m2', 'm3', 'm4', 'm6', 'm10'].map((id) => ({ consumer: 'basket', id })),
      ...['m1', 'm5', 'm8', 'm9'].map((id) => ({ consumer: 'ordering', id })),
      ...inboxOfFurtherServices(outbox),
    ],
    deadLetters: [],
    shop: {
      users: [{ id: 'ada', displayName: 'Ada' }],
      people: [{ id: 'ada', displayName: 'Ada' }],
      products: [{ id: 'compass', name: 'Compass', price: 120, discontinued: false }],
      priceHistory: [100, 120].map((amount) => ({ productId: 'compass', amount })),
      copies: [
        {
          id: 'compass',
          name: 'Compass',
          price: 120,
          discontinued: false,
          lastEventAt: Date.parse('2026-01-01T11:30:00Z'),
        },
      ],
      baskets: [{ customerId: 'ada', pendingCheckoutId: null, checkedOutPieces: 0 }],
      answers: [
        { key: 'k1', checkoutId: 'checkout-1' },
        { key: 'k9', checkoutId: 'checkout-9' },
      ],
      orders: [
        {
          id: 'order-1',
          checkoutId: 'checkout-1',
          customerId: 'ada',
          buyerId: 'buyer-1',
          status: 'Cancelled',
          total: 240,
          items: ['compass × 2'],
        },
        {
          id: 'order-9',
          checkoutId: 'checkout-9',
          customerId: 'ada',
          buyerId: 'buyer-1',
          status: 'Delivered',
          total: 90,
          items: ['compass × 1'],
        },
      ],
      summaries: [
        { orderId: 'order-1', buyerId: 'buyer-1', buyerName: 'Ada', status: 'Cancelled' },
        { orderId: 'order-9', buyerId: 'buyer-1', buyerName: 'Ada', status: 'Delivered' },
      ],
      timeline: [
        ...['Submitted', 'Cancelled'].map((status) => ({ orderId: 'order-1', status })),
        ...['Submitted', 'Paid', 'Shipped', 'Delivered'].map((status) => ({ orderId: 'order-9', status })),
      ],
      buyers: [{ id: 'buyer-1', customerId: 'ada', displayName: 'Ada' }],
      processes: [
        { orderId: 'order-1', state: 'Cancelled' },
        { orderId: 'order-9', state: 'Delivered' },
      ],
      deadlines: [
        { orderId: 'order-1', kind: 'grace-period', dueAt: 1_000, firedAt: 1_004 },
        { orderId: 'order-9', kind: 'grace-period', dueAt: 1_000, firedAt: 1_004 },
      ],
      stock: [{ productId: 'compass', received: 10, onHand: 8, reserved: 0, shipped: 1, writtenOff: 1 }],
      availability: ['basket', 'catalog'].map((service) => ({ service, productId: 'compass', available: 8 })),
      book: [
        { orderId: 'order-1', captured: 240, refunded: 240 },
        { orderId: 'order-9', captured: 90, refunded: 0 },
      ],
      mails: [
        { kind: 'welcome', subject: 'ada' },
        { kind: 'order-cancelled', subject: 'order-1' },
        { kind: 'order-confirmed', subject: 'order-9' },
        { kind: 'order-shipped', subject: 'order-9' },
      ],
      figures: [
        { name: 'orders started', value: 2 },
        { name: 'orders cancelled: customer', value: 1 },
        { name: 'revenue in EUR', value: 90 },
        { name: 'refunds in EUR', value: 240 },
      ],
    },
  } satisfies History;
  return history as Planting;
}

/** A history that a spec may spoil. */
export type Planting = {
  -readonly [K in keyof History]: History[K] extends readonly (infer Row)[] ? Changeable<Row>[] : Tables;
};

type Tables = { -readonly [T in keyof History['shop']]: Changeable<History['shop'][T][number]>[] };

type Changeable<Row> = { -readonly [K in keyof Row]: Row[K] };
