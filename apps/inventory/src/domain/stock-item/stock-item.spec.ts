import { describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import fc from 'fast-check';
import { type Balance, balanceOf } from './balance.js';
import { type StockRecalculatedDomainEvent } from './events/stock-recalculated.domain-event.js';
import { StockItem } from './stock-item.js';

const productId = newId();
const orderId = newId();

const tents = (pieces: number): StockItem => {
  const item = StockItem.create(productId, 'TW-1042', 'Alpine tent for two');
  if (pieces > 0) item.receive(pieces, 'DN-77');
  return item;
};

const ledgerOf = (item: StockItem) => item.pullUnsavedEvents() as StockRecalculatedDomainEvent[];

describe('A stock item', () => {
  it('starts without pieces', () => {
    expect(balanceOf(tents(0).stock)).toEqual({ onHand: 0, reserved: 0, available: 0 });
  });

  it('has what was received, and is told how its stock changed', () => {
    const item = tents(0);
    item.pullUnsavedEvents();

    item.receive(12, 'DN-77');

    expect(ledgerOf(item)).toMatchObject([
      {
        productId,
        quantity: 12,
        deliveryNote: 'DN-77',
        revision: 2,
        balance: { onHand: 12, reserved: 0, available: 12 },
      },
    ]);
  });

  it('follows an order: reserved, committed, shipped, returned', () => {
    const item = tents(10);
    const levels: Balance[] = [];
    const step = (change: () => void) => {
      change();
      levels.push(balanceOf(item.stock));
    };

    step(() => item.reserve(orderId, 3));
    step(() => item.commit(orderId, 3));
    step(() => item.ship(orderId, 3));
    step(() => item.takeBack(orderId, 2, 'The tent is too small.'));

    expect(levels).toEqual([
      { onHand: 10, reserved: 3, available: 7 },
      { onHand: 10, reserved: 3, available: 7 },
      { onHand: 7, reserved: 0, available: 7 },
      { onHand: 9, reserved: 0, available: 9 },
    ]);
    expect(item.stock).toMatchObject({ received: 10, shipped: 1 });
  });

  it('has the pieces of an order again when it is cancelled, before or after it was paid, or not paid in time', () => {
    const item = tents(10);
    item.reserve(orderId, 1);
    item.releaseReserved(orderId, 1);
    item.reserve(orderId, 2);
    item.expire(orderId, 2);
    item.reserve(orderId, 3);
    item.commit(orderId, 3);
    item.releaseCommitted(orderId, 3);

    expect(item.stock).toMatchObject({ available: 10, reserved: 0, committed: 0 });
  });

  it('is corrected by what counting found, up and down, and loses what is written off', () => {
    const item = tents(10);
    item.adjust(-3, 'counted');
    item.adjust(1, 'found behind the shelf');
    item.writeOff(2, 'water damage');

    expect(item.stock).toMatchObject({ received: 10, adjusted: -2, writtenOff: 2, available: 6 });
  });

  it.each<[string, (item: StockItem) => void, string]>([
    ['reserve', (item) => item.reserve(orderId, 9), '8 are available, not 9'],
    ['write off', (item) => item.writeOff(9, 'broken'), '8 are available, not 9'],
    ['find missing', (item) => item.adjust(-9, 'counted'), '8 are available, not 9'],
    ['commit', (item) => item.commit(orderId, 3), 'Only 2 pieces are reserved, not 3.'],
    ['release', (item) => item.releaseReserved(orderId, 3), 'Only 2 pieces are reserved, not 3.'],
    ['expire', (item) => item.expire(orderId, 3), 'Only 2 pieces are reserved, not 3.'],
    ['release after payment', (item) => item.releaseCommitted(orderId, 1), 'Only 0 pieces are committed, not 1.'],
    ['ship', (item) => item.ship(orderId, 1), 'Only 0 pieces are committed, not 1.'],
    ['take back', (item) => item.takeBack(orderId, 1, 'too small'), 'Only 0 pieces are shipped, not 1.'],
    ['receive uncountable', (item) => item.receive(1_000_000, null), 'at most 1,000,000,000 pieces'],
  ])('does not %s more pieces than there are', (_, change, sentence) => {
    const item = tents(10);
    item.reserve(orderId, 2);
    if (sentence.includes('1,000,000,000')) for (let i = 0; i < 999; i += 1) item.receive(1_000_000, null);
    const before = item.snapshot();

    expect(() => change(item)).toThrow(sentence);

    expect(item.snapshot()).toEqual(before);
  });

  it('is not changed without a reason, or by no pieces, a part of a piece, or too many', () => {
    const item = tents(10);

    expect(() => item.adjust(1, '  ')).toThrow('A change of the stock must have a reason.');
    expect(() => item.writeOff(1, '')).toThrow('A change of the stock must have a reason.');
    for (const quantity of [0, -1, 0.5, Number.NaN, 1_000_001]) {
      expect(() => item.receive(quantity, null)).toThrow('quantity must be a whole number from 1 to 1000000');
      expect(() => item.writeOff(quantity, 'broken')).toThrow('quantity must be');
    }
    for (const difference of [0, 0.5, 1_000_001, -1_000_001])
      expect(() => item.adjust(difference, 'counted')).toThrow('difference must be');
  });
});

const orderChanges = ['reserve', 'releaseReserved', 'expire', 'commit', 'releaseCommitted', 'ship'] as const;
type OrderChange = (typeof orderChanges)[number];

describe('Whatever happens to a stock item', () => {
  const quantity = fc.integer({ min: 1, max: 12 });
  interface Change {
    readonly kind: 'receive' | 'adjust' | 'writeOff' | 'takeBack' | OrderChange;
    readonly quantity: number;
  }
  const kinds = ['receive', 'adjust', 'adjust-down', 'writeOff', 'takeBack', ...orderChanges] as const;
  const change: fc.Arbitrary<Change> = fc
    .record({ kind: fc.constantFrom(...kinds), quantity })
    .map(({ kind, quantity }): Change =>
      kind === 'adjust-down' ? { kind: 'adjust', quantity: -quantity } : { kind, quantity },
    );

  const apply = (item: StockItem, { kind, quantity }: Change) => {
    switch (kind) {
      case 'receive':
        return item.receive(quantity, null);
      case 'adjust':
        return item.adjust(quantity, 'counted');
      case 'writeOff':
        return item.writeOff(quantity, 'broken');
      case 'takeBack':
        return item.takeBack(orderId, quantity, 'too small');
      default:
        return item[kind](orderId, quantity);
    }
  };

  it('no piece appears or is lost, none is in two places, and nothing goes below zero', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const item = tents(0);
        for (const each of changes) {
          try {
            apply(item, each);
          } catch {
            // A refusal must leave everything as it was, which the laws below show.
          }
          const { received, adjusted, available, reserved, committed, shipped, writtenOff } = item.stock;
          expect(received + adjusted).toBe(available + reserved + committed + shipped + writtenOff);
          expect(Math.min(available, reserved, committed, shipped, writtenOff)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('its ledger adds up to it, and each line shows the balance after it', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const item = tents(0);
        for (const each of changes) {
          try {
            apply(item, each);
          } catch {
            continue;
          }
        }
        const replayed = new StockItem(productId);
        for (const [index, line] of ledgerOf(item).entries()) {
          replayed.replay([line]);
          expect(line.revision).toBe(index + 1);
          expect(line.balance).toEqual(balanceOf(replayed.stock));
        }
        expect(replayed.snapshot()).toEqual(item.snapshot());
      }),
    );
  });

  it('a snapshot of any moment and the events after it make the same item as all events', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.nat(40), (changes, moment) => {
        const item = tents(5);
        let snapshot = item.snapshot();
        for (const [index, each] of changes.entries()) {
          try {
            apply(item, each);
          } catch {
            continue;
          }
          if (index <= moment) snapshot = item.snapshot();
        }
        const restored = StockItem.restore(productId, structuredClone(snapshot));
        restored.replay(ledgerOf(item).slice(snapshot.revision));
        expect(restored.snapshot()).toEqual(item.snapshot());
      }),
    );
  });
});
