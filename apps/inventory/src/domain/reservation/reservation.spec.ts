import { describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { StockItem } from '../stock-item/stock-item.js';
import { StockCommitmentRejectedDomainEvent } from './events/stock-commitment-rejected.domain-event.js';
import { StockCommittedDomainEvent } from './events/stock-committed.domain-event.js';
import { StockReservationExpiredDomainEvent } from './events/stock-reservation-expired.domain-event.js';
import { StockReservationRejectedDomainEvent } from './events/stock-reservation-rejected.domain-event.js';
import { StockReservedDomainEvent } from './events/stock-reserved.domain-event.js';
import { type OrderItem, piecesPerProduct } from './order-items.js';
import { Reservation } from './reservation.js';
import { StockOfOrder } from './stock-of-order.js';

const at = new Date('2026-11-20T09:30:00Z');
const later = new Date('2026-11-20T10:00:00Z');
const orderId = newId();
const [tent, map] = [newId(), newId()];
const items: OrderItem[] = [
  { productId: tent, quantity: 2 },
  { productId: map, quantity: 1 },
];

const warehouse = (tents: number, maps: number) => {
  const stockItems = [
    [tent, tents],
    [map, maps],
  ].map(([productId, pieces]) => {
    const item = StockItem.create(productId as string, 'TW-1', 'Something');
    if (Number(pieces) > 0) item.receive(Number(pieces), null);
    return item;
  });
  const left = () => stockItems.map(({ stock }) => stock.available);
  return { stock: new StockOfOrder(stockItems), left, stockItems };
};

const reserved = (stock: StockOfOrder) => {
  const reservation = Reservation.unknown(orderId, at);
  reservation.reserve(items, stock, later, at);
  return reservation;
};

describe('The stock of an order', () => {
  it('is reserved if there are enough pieces of each item', () => {
    const { stock, left } = warehouse(5, 1);

    const reservation = reserved(stock);

    expect(left()).toEqual([3, 0]);
    expect(reservation.snapshot()).toMatchObject({ status: 'reserved', items, expiresAt: later, decidedAt: at });
    expect(reservation.pullDomainEvents()).toMatchObject([{ orderId, items, expiresAt: later, reservedAt: at }]);
  });

  it('is not reserved at all if one item is short, and the answer says which', () => {
    const { stock, left } = warehouse(5, 0);

    const reservation = reserved(stock);

    expect(left()).toEqual([5, 0]);
    expect(reservation.status).toBe('rejected');
    const [answer] = reservation.pullDomainEvents();
    expect(answer).toBeInstanceOf(StockReservationRejectedDomainEvent);
    expect(answer).toMatchObject({ orderId, shortages: [{ productId: map, requested: 1, available: 0 }] });
  });

  it('is short of a product that Inventory does not know', () => {
    const reservation = Reservation.unknown(orderId, at);
    reservation.reserve(items, new StockOfOrder([]), later, at);

    expect(reservation.snapshot().shortages).toHaveLength(2);
  });

  it('counts an item once that the order lists twice', () => {
    const twice = [...items, { productId: tent, quantity: 2 }];

    expect(piecesPerProduct(twice)).toEqual([
      { productId: tent, quantity: 4 },
      { productId: map, quantity: 1 },
    ]);
  });

  it('belongs to the order for good when it is paid, and leaves the warehouse when it is shipped', () => {
    const { stock, stockItems } = warehouse(5, 1);
    const reservation = reserved(stock);

    reservation.commit(stock, later);
    expect(stockItems[0]!.stock).toMatchObject({ reserved: 0, committed: 2 });
    reservation.ship(stock, later);

    expect(stockItems[0]!.stock).toMatchObject({ committed: 0, shipped: 2, available: 3 });
    expect(reservation.status).toBe('shipped');
    expect(reservation.pullDomainEvents().at(-1)).toBeInstanceOf(StockCommittedDomainEvent);
  });

  it.each([
    ['before it is paid', false],
    ['after it is paid', true],
  ])('is available again when the order is cancelled %s', (_, paid) => {
    const { stock, left } = warehouse(5, 1);
    const reservation = reserved(stock);
    if (paid) reservation.commit(stock, later);

    reservation.release(stock, later);

    expect(left()).toEqual([5, 1]);
    expect(reservation.status).toBe('released');
  });

  it('is available again when it was not paid in time, and is taken again if the payment arrives after all', () => {
    const { stock, left } = warehouse(5, 1);
    const reservation = reserved(stock);

    reservation.expire(stock, later);
    expect(left()).toEqual([5, 1]);
    reservation.take(items, stock, later);

    expect(left()).toEqual([3, 0]);
    expect(reservation.pullDomainEvents().map((event) => event.constructor)).toEqual([
      StockReservedDomainEvent,
      StockReservationExpiredDomainEvent,
      StockCommittedDomainEvent,
    ]);
  });

  it('is refused to a late payment if others have bought it meanwhile, and nothing of it is taken', () => {
    const { stock, left, stockItems } = warehouse(5, 1);
    const reservation = reserved(stock);
    reservation.expire(stock, later);
    stockItems[1]!.reserve(newId(), 1);

    reservation.take(items, stock, later);

    expect(left()).toEqual([5, 0]);
    expect(reservation.status).toBe('commitment-rejected');
    expect(reservation.pullDomainEvents().at(-1)).toBeInstanceOf(StockCommitmentRejectedDomainEvent);
  });

  it('comes back, in part too, but never more of it than was shipped', () => {
    const { stock, left } = warehouse(5, 1);
    const reservation = reserved(stock);
    reservation.commit(stock, later);
    reservation.ship(stock, later);
    const tooMany = [{ productId: tent, quantity: 3 }];

    expect(() => reservation.takeBack(tooMany, 'too small', stock, later)).toThrow('Only items that were shipped');
    reservation.takeBack([{ productId: tent, quantity: 1 }], 'too small', stock, later);

    expect(left()).toEqual([4, 0]);
    expect(reservation.status).toBe('returned');
  });

  it('is answered again in the same words', () => {
    const { stock, left } = warehouse(5, 1);
    const reservation = reserved(stock);
    const [answer] = reservation.pullDomainEvents();

    reservation.repeatAnswer();

    const [again] = reservation.pullDomainEvents();
    const words = ({ orderId, items, expiresAt, reservedAt }: StockReservedDomainEvent) => [
      ...[orderId, items, expiresAt, reservedAt],
    ];
    expect(words(again as StockReservedDomainEvent)).toEqual(words(answer as StockReservedDomainEvent));
    expect(left()).toEqual([3, 0]);
  });
});
