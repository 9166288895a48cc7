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
    event('m7', 'ordering.order-cancelled', 'order-1', { orderId: 'order-1' }),
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

/** A customer who registers, buys and cancels, and a product whose price changes: nothing went wrong. */
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
    ],
    outbox,
    log: logOf(outbox),
    inbox: [
      ...['m2', 'm3', 'm4', 'm6'].map((id) => ({ consumer: 'basket', id })),
      ...['m1', 'm5'].map((id) => ({ consumer: 'ordering', id })),
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
      answers: [{ key: 'k1', checkoutId: 'checkout-1' }],
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
      ],
      summaries: [{ orderId: 'order-1', buyerId: 'buyer-1', buyerName: 'Ada', status: 'Cancelled' }],
      timeline: ['Submitted', 'Cancelled'].map((status) => ({ orderId: 'order-1', status })),
      buyers: [{ id: 'buyer-1', customerId: 'ada', displayName: 'Ada' }],
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
