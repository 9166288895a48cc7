import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IntegrationEventContract,
  StockCommitmentRejectedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservationExpiredIntegrationEvent,
  StockReservationRejectedIntegrationEvent,
  StockReservedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { eventually } from '@tradewind/testing';
import { CommitStockCommand } from '../application/commit-stock/commit-stock.command.js';
import { ExpireReservationCommand } from '../application/expire-reservation/expire-reservation.command.js';
import { ReleaseStockCommand } from '../application/release-stock/release-stock.command.js';
import { ReserveStockCommand } from '../application/reserve-stock/reserve-stock.command.js';
import { ReturnStockCommand } from '../application/return-stock/return-stock.command.js';
import { ShipStockCommand } from '../application/ship-stock/ship-stock.command.js';
import type { OrderMessage, ReservationStatus } from '../domain/reservation/decisions.js';
import type { OrderItem } from '../domain/reservation/order-items.js';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start();
}, 60_000);

afterAll(() => inventory?.stop());

const execute = (command: ICommand): Promise<void> =>
  inventory.service.app.get(CommandBus, { strict: false }).execute<ICommand, void>(command);

type Message = (orderId: string, items: readonly OrderItem[]) => Promise<void>;

const messages: Record<OrderMessage, Message> = {
  OrderAwaitingStock: (orderId, items) => execute(new ReserveStockCommand(orderId, items)),
  OrderConfirmed: (orderId, items) => execute(new CommitStockCommand(orderId, items)),
  OrderCancelled: (orderId) => execute(new ReleaseStockCommand(orderId)),
  OrderShipped: (orderId) => execute(new ShipStockCommand(orderId)),
  OrderReturned: (orderId, items) => execute(new ReturnStockCommand(orderId, items, 'too small')),
  ReservationPeriodEnded: (orderId) => execute(new ExpireReservationCommand(orderId)),
};

/** What leads an order to each state. The product has ten pieces; the order wants two of them, or too many. */
const ways: Record<ReservationStatus, readonly OrderMessage[]> = {
  unknown: [],
  reserved: ['OrderAwaitingStock'],
  rejected: ['OrderAwaitingStock'],
  expired: ['OrderAwaitingStock', 'ReservationPeriodEnded'],
  committed: ['OrderAwaitingStock', 'OrderConfirmed'],
  'commitment-rejected': ['OrderConfirmed'],
  released: ['OrderCancelled'],
  shipped: ['OrderConfirmed', 'OrderShipped'],
  returned: ['OrderConfirmed', 'OrderShipped', 'OrderReturned'],
};

/** The pieces of the product, and the state of the order, after a message. Nothing else: nothing happened. */
interface Outcome {
  readonly status: ReservationStatus;
  readonly available: number;
  readonly reserved?: number;
  readonly committed?: number;
  readonly shipped?: number;
  readonly says?: IntegrationEventContract;
}

const has = {
  nothing: { available: 10 },
  reservation: { available: 8, reserved: 2 },
  commitment: { available: 8, committed: 2 },
  parcel: { available: 8, shipped: 2 },
};
const reserved: Outcome = { status: 'reserved', ...has.reservation };
const rejected: Outcome = { status: 'rejected', ...has.nothing };
const expired: Outcome = { status: 'expired', ...has.nothing };
const committed: Outcome = { status: 'committed', ...has.commitment };
const refused: Outcome = { status: 'commitment-rejected', ...has.nothing };
const released: Outcome = { status: 'released', ...has.nothing };
const shipped: Outcome = { status: 'shipped', ...has.parcel };
const returned: Outcome = { status: 'returned', ...has.nothing };

const saying = (outcome: Outcome, says: IntegrationEventContract): Outcome => ({ ...outcome, says });
const [isReserved, isRejected, isExpired, isCommitted, isRefused] = [
  saying(reserved, StockReservedIntegrationEvent),
  saying(rejected, StockReservationRejectedIntegrationEvent),
  saying(expired, StockReservationExpiredIntegrationEvent),
  saying(committed, StockCommittedIntegrationEvent),
  saying(refused, StockCommitmentRejectedIntegrationEvent),
];
const contradiction = 'contradiction';

type Cells = Record<ReservationStatus, Outcome | typeof contradiction | 'nothing known'>;

const untouched = {
  ...{ rejected, expired, 'commitment-rejected': refused, released, shipped, returned },
};

/** Written down once more, by what can be seen from outside. */
const table: Record<OrderMessage, Cells> = {
  OrderAwaitingStock: {
    ...untouched,
    ...{ unknown: isReserved, reserved: isReserved, rejected: isRejected, expired: isExpired, committed },
  },
  OrderConfirmed: {
    ...untouched,
    ...{ unknown: isCommitted, reserved: isCommitted, expired: isCommitted, committed: isCommitted },
    ...{ rejected: isRefused, 'commitment-rejected': isRefused },
  },
  OrderCancelled: {
    ...{ unknown: released, reserved: released, rejected: released, expired: released, committed: released },
    ...{ 'commitment-rejected': released, released, shipped: contradiction, returned },
  },
  OrderShipped: {
    ...{ unknown: contradiction, reserved: contradiction, rejected: contradiction, expired: contradiction },
    ...{ 'commitment-rejected': contradiction, released: contradiction, committed: shipped, shipped, returned },
  },
  OrderReturned: {
    ...{ unknown: contradiction, reserved: contradiction, rejected: contradiction, expired: contradiction },
    ...{ 'commitment-rejected': contradiction, released: contradiction, committed: contradiction },
    ...{ shipped: returned, returned },
  },
  ReservationPeriodEnded: { ...untouched, unknown: 'nothing known', reserved: isExpired, committed },
};

const cells = Object.entries(table).flatMap(([message, outcomes]) =>
  Object.entries(outcomes).map(([status, outcome]) => [message, status, outcome] as const),
) as ReadonlyArray<readonly [OrderMessage, ReservationStatus, Cells[ReservationStatus]]>;

describe('What happens on a message in a state', () => {
  const answersAbout = async (orderId: string) => {
    const rows = await inventory.service.query<{ type: string }>(
      `SELECT type FROM outbox WHERE key = $1 ORDER BY position`,
      [orderId],
    );
    return rows.map(({ type }) => type);
  };

  it.each(cells)('%s, when the stock is %s', async (message, status, outcome) => {
    const tent = await inventory.product(10);
    const orderId = newId();
    const items = [{ productId: tent, quantity: status === 'rejected' || status === 'commitment-rejected' ? 11 : 2 }];
    for (const each of ways[status]) await messages[each](orderId, items);
    const before = await inventory.stockOf(tent);
    const saidBefore = await answersAbout(orderId);

    const received = messages[message](orderId, items);

    if (outcome === contradiction) {
      await expect(received).rejects.toThrow(`${message} does not fit the stock of the order, which is ${status}.`);
      expect(await inventory.stockOf(tent)).toEqual(before);
      return;
    }
    await received;
    const said = (await answersAbout(orderId)).slice(saidBefore.length);
    if (outcome === 'nothing known') {
      expect(said).toEqual([]);
      await inventory.get(`/reservations/${orderId}`).expect(404);
      return;
    }
    const { says, status: after, ...pieces } = outcome;
    expect((await inventory.reservationOf(orderId)).status).toBe(after);
    expect(said).toEqual(says ? [says.type] : []);
    const none = { reserved: 0, committed: 0, shipped: 0 };
    expect(await inventory.stockOf(tent)).toMatchObject({ ...none, ...pieces });
  });

  it('a message that contradicts the stock of its order waits as a dead letter, and nothing has changed', async () => {
    const tent = await inventory.product(10);
    const orderId = newId();
    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);

    await inventory.ship(orderId);

    await eventually(async () => {
      const letters = await inventory.service.query<{ error: string; state: string }>(
        'SELECT error, state FROM dead_letter',
      );
      expect(letters).toEqual([
        { state: 'dead', error: expect.stringContaining('OrderShipped does not fit the stock') },
      ]);
    });
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 8, reserved: 2, shipped: 0 });
  });

  it('a message that is delivered twice has one effect', async () => {
    const tent = await inventory.product(10);
    const orderId = newId();
    for (let time = 1; time <= 2; time += 1) await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);

    await eventually(async () => expect(await answersAbout(orderId)).toHaveLength(2));

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 8, reserved: 2 });
  });
});
