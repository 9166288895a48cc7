import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, ConcurrencyConflictError } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { SNAPSHOT_EVERY } from '../specs/stock-item.repository.js';
import { startWarehouse, type Warehouse } from '../specs/start-warehouse.js';
import { StockItem, StockReceivedDomainEvent } from '../specs/stock-item.js';

@EventsHandler(StockReceivedDomainEvent)
class CountWhenStockReceived implements IEventHandler<StockReceivedDomainEvent> {
  static readonly counted: number[] = [];
  static refuses = false;

  async handle({ quantity }: StockReceivedDomainEvent): Promise<void> {
    if (CountWhenStockReceived.refuses) throw new Error('the shelf is full');
    CountWhenStockReceived.counted.push(quantity);
  }
}

describe('A repository of event-sourced aggregates', () => {
  let warehouse: Warehouse;
  let id: string;

  beforeAll(async () => {
    warehouse = await startWarehouse({ providers: [CountWhenStockReceived] });
  });
  beforeEach(async () => {
    id = newId();
    await warehouse.items.save(StockItem.add(id, 'lamp'));
    CountWhenStockReceived.counted.length = 0;
  });
  afterEach(() => {
    CountWhenStockReceived.refuses = false;
  });
  afterAll(() => warehouse?.stop());

  const receive = (quantity: number, before = async () => {}) =>
    warehouse.unitOfWork.run(async () => {
      const item = await warehouse.items.get(id);
      await before();
      item.receive(quantity);
      await warehouse.items.save(item);
    });
  const events = () => warehouse.eventStore.read(warehouse.items.streamOf(id));
  const snapshots = () =>
    warehouse.query('SELECT version, snapshot_version FROM event_snapshots WHERE stream = $1', [
      warehouse.items.streamOf(id),
    ]);

  it('gives an aggregate back as it was saved', async () => {
    await receive(3);
    await receive(4);
    const item = await warehouse.items.get(id);
    expect(item.snapshot()).toEqual({ name: 'lamp', onHand: 7, reasons: [] });
    expect(item.version).toBe(3);
    expect(item.pullDomainEvents()).toEqual([]);
    expect(item.pullUnsavedEvents()).toEqual([]);
  });

  it('finds nothing under an id that nobody has, and says so when it was asked to get it', async () => {
    const unknown = newId();
    expect(await warehouse.items.find(unknown)).toBeUndefined();
    expect(await warehouse.items.rebuild(unknown)).toBeUndefined();
    await expect(warehouse.items.get(unknown)).rejects.toThrow(new AggregateNotFoundError('StockItem', unknown));
  });

  it('gives the same object again within one unit of work, and another one in the next', async () => {
    const { unitOfWork, items } = warehouse;
    const [first, again, locked] = await unitOfWork.run(async () => [
      await items.get(id),
      await items.get(id),
      ...(await items.findForUpdate([id])),
    ]);
    expect(again).toBe(first);
    expect(locked).toBe(first);
    expect(await unitOfWork.run(() => items.get(id))).not.toBe(first);
  });

  it('dispatches the recorded events in the transaction in which they are stored', async () => {
    await receive(3);
    expect(CountWhenStockReceived.counted).toEqual([3]);
    CountWhenStockReceived.refuses = true;
    await expect(receive(4)).rejects.toThrow('the shelf is full');
    expect(await events()).toHaveLength(2);
  });

  it('stores who saved it, and why', async () => {
    const item = await warehouse.items.get(id);
    item.adjust(-1, 'broken');
    await warehouse.items.save(item, { who: 'mara', why: 'stocktaking' });
    expect((await events()).at(-1)!.metadata).toMatchObject({ who: 'mara', why: 'stocktaking' });
  });

  it('appends once, however often it is saved', async () => {
    await warehouse.unitOfWork.run(async () => {
      const item = await warehouse.items.get(id);
      item.receive(1);
      await warehouse.items.save(item);
      await warehouse.items.save(item);
      item.receive(2);
      await warehouse.items.save(item);
    });
    expect((await events()).map(({ data }) => data['quantity'])).toEqual([undefined, 1, 2]);
  });

  it('repeats the slower of two commands that change one aggregate at once, so that no change is lost', async () => {
    let arrived = 0;
    const both = async () => {
      arrived += 1;
      while (arrived < 2) await new Promise(setImmediate);
    };
    await Promise.all([receive(1, both), receive(2, both)]);
    expect((await warehouse.items.get(id)).onHand).toBe(3);
  });

  it('tells of a conflict when every one of three tries lost', async () => {
    let tries = 0;
    const loseAgain = async () => {
      tries += 1;
      const stream = warehouse.items.streamOf(id);
      await warehouse.query('UPDATE event_streams SET version = version + 1 WHERE stream = $1', [stream]);
    };
    await expect(receive(1, loseAgain)).rejects.toThrow(ConcurrencyConflictError);
    expect(tries).toBe(3);
    expect(await events()).toHaveLength(1);
  });

  it('refuses to save what was loaded before somebody else changed it', async () => {
    const stale = await warehouse.items.get(id);
    await receive(1);
    stale.receive(2);
    await expect(warehouse.items.save(stale)).rejects.toThrow(ConcurrencyConflictError);
    await expect(warehouse.items.save(stale)).rejects.toThrow('was rolled back after it was saved. Load it again');
    expect((await warehouse.items.get(id)).onHand).toBe(1);
  });

  it('refuses to create what exists', async () => {
    await expect(warehouse.items.save(StockItem.add(id, 'rope'))).rejects.toThrow(ConcurrencyConflictError);
    expect((await warehouse.items.get(id)).snapshot().name).toBe('lamp');
  });

  it('writes a snapshot every few events, and one is enough', async () => {
    expect(await snapshots()).toEqual([]);
    for (let received = 1; received < SNAPSHOT_EVERY; received += 1) await receive(1);
    expect(await snapshots()).toEqual([{ version: SNAPSHOT_EVERY, snapshot_version: 1 }]);
    await receive(1);
    expect(await snapshots()).toEqual([{ version: SNAPSHOT_EVERY, snapshot_version: 1 }]);
    const item = await warehouse.items.get(id);
    for (let received = 0; received < SNAPSHOT_EVERY; received += 1) item.receive(1);
    await warehouse.items.save(item);
    expect(await snapshots()).toEqual([{ version: 2 * SNAPSHOT_EVERY + 1, snapshot_version: 1 }]);
  });

  it('loads from the snapshot, but rebuilds from the events', async () => {
    for (let received = 1; received <= SNAPSHOT_EVERY; received += 1) await receive(1);
    await warehouse.query(`UPDATE event_snapshots SET state = jsonb_set(state, '{onHand}', '1000') WHERE stream = $1`, [
      warehouse.items.streamOf(id),
    ]);
    expect((await warehouse.items.get(id)).onHand).toBe(1001);
    expect((await warehouse.items.rebuild(id))!.onHand).toBe(SNAPSHOT_EVERY);
  });

  it('ignores a snapshot of another version', async () => {
    for (let received = 1; received <= SNAPSHOT_EVERY; received += 1) await receive(1);
    await warehouse.query(
      `UPDATE event_snapshots SET snapshot_version = 0, state = '{"onHand": "unreadable"}' WHERE stream = $1`,
      [warehouse.items.streamOf(id)],
    );
    const item = await warehouse.items.get(id);
    expect(item.snapshot()).toEqual({ name: 'lamp', onHand: SNAPSHOT_EVERY, reasons: [] });
    expect(item.version).toBe(SNAPSHOT_EVERY + 1);
  });

  it('rebuilds an aggregate as it was at a version and at a time', async () => {
    warehouse.clock.set('2026-12-01T10:00:00Z');
    await receive(1);
    warehouse.clock.set('2026-12-01T11:00:00Z');
    await receive(2);
    const { items } = warehouse;
    expect((await items.rebuild(id, { until: 2 }))!.onHand).toBe(1);
    expect((await items.rebuild(id, { until: new Date('2026-12-01T10:59:59Z') }))!.onHand).toBe(1);
    expect((await items.rebuild(id, { until: new Date('2026-12-01T11:00:00Z') }))!.onHand).toBe(3);
    expect(await items.rebuild(id, { until: new Date('2025-01-01') })).toBeUndefined();
  });
});
