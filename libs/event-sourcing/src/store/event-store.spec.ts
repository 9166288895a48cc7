import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrencyConflictError } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { runWithCorrelation } from '@tradewind/trail';
import { startWarehouse, type Warehouse } from '../specs/start-warehouse.js';
import { StockAdjustedDomainEvent, StockItemAddedDomainEvent, StockReceivedDomainEvent } from '../specs/stock-item.js';
import { EventTooLargeError } from './event-too-large.error.js';

describe('The event store', () => {
  let warehouse: Warehouse;
  let stream: string;
  let productId: string;

  beforeAll(async () => {
    warehouse = await startWarehouse();
  });
  beforeEach(() => {
    productId = newId();
    stream = `stock-item:${productId}`;
  });
  afterAll(() => warehouse?.stop());

  const added = () => new StockItemAddedDomainEvent(productId, 'lamp');
  const received = (quantity: number) => new StockReceivedDomainEvent(productId, quantity);
  const quantities = async (options = {}) =>
    (await warehouse.eventStore.read(stream, options)).map(({ data }) => data['quantity']);

  it('gives events back as they were appended, with who caused them, why, and when', async () => {
    const { eventStore, clock } = warehouse;
    const at = clock.set('2026-11-01T09:00:00Z');
    const events = [added(), new StockAdjustedDomainEvent(productId, -2, 'broken')];
    const correlation = { correlationId: 'a delivery', causationId: newId() };
    const append = () => eventStore.append(stream, events, 'no-stream', { who: 'mara', why: 'stocktaking' });
    expect(await runWithCorrelation(correlation, append)).toBe(2);
    const stored = await eventStore.read(stream);
    expect(stored.map(({ version, type, data }) => ({ version, type, data }))).toEqual([
      { version: 1, type: 'stock-item-added', data: { productId, name: 'lamp' } },
      { version: 2, type: 'stock-adjusted', data: { productId, difference: -2, reason: 'broken' } },
    ]);
    expect(stored[1]!.metadata).toEqual({
      ...{ eventId: events[1]!.eventId, at, who: 'mara', why: 'stocktaking' },
      ...correlation,
    });
    expect(stored[1]!.event).toBeInstanceOf(StockAdjustedDomainEvent);
    expect(stored[1]!.event).toEqual(Object.assign(events[1]!, { occurredAt: at }));
    expect(BigInt(stored[1]!.position)).toBeGreaterThan(BigInt(stored[0]!.position));
  });

  it('appends to a stream that must not exist yet, only if it does not', async () => {
    const { eventStore } = warehouse;
    await eventStore.append(stream, [added()], 'no-stream');
    await expect(eventStore.append(stream, [received(1)], 'no-stream')).rejects.toThrow(ConcurrencyConflictError);
    await expect(eventStore.append(stream, [received(1)], 0)).rejects.toThrow(ConcurrencyConflictError);
    expect(await eventStore.read(stream)).toHaveLength(1);
  });

  it('appends to a stream of an expected version, only if it has that version', async () => {
    const { eventStore } = warehouse;
    await expect(eventStore.append(stream, [received(1)], 1)).rejects.toThrow(ConcurrencyConflictError);
    await eventStore.append(stream, [added(), received(1)], 'no-stream');
    await expect(eventStore.append(stream, [received(2)], 1)).rejects.toThrow(`${stream} is not as expected (1)`);
    await expect(eventStore.append(stream, [received(2)], 3)).rejects.toThrow(ConcurrencyConflictError);
    expect(await eventStore.append(stream, [received(3), received(4)], 2)).toBe(4);
    expect(await quantities()).toEqual([undefined, 1, 3, 4]);
  });

  it('appends to any stream, new or old', async () => {
    expect(await warehouse.eventStore.append(stream, [added()], 'any')).toBe(1);
    expect(await warehouse.eventStore.append(stream, [received(1)], 'any')).toBe(2);
    expect(await quantities()).toEqual([undefined, 1]);
  });

  it('lets one of many win that expect the same version', async () => {
    const attempts = Array.from({ length: 16 }, (_, index) =>
      warehouse.eventStore.append(stream, [received(index)], 'no-stream').then(
        () => 'won',
        (error: Error) => error.name,
      ),
    );
    expect((await Promise.all(attempts)).sort()).toEqual([...Array(15).fill('ConcurrencyConflictError'), 'won']);
    expect(await warehouse.eventStore.read(stream)).toHaveLength(1);
  });

  it('loses no event of many that append to any version at once', async () => {
    const all = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(all.map((quantity) => warehouse.eventStore.append(stream, [received(quantity)], 'any')));
    const stored = await warehouse.eventStore.read(stream);
    expect(stored.map(({ version }) => version)).toEqual(all.map((index) => index + 1));
    expect((await quantities()).sort((a, b) => Number(a) - Number(b))).toEqual(all);
  });

  it('keeps nothing of a unit of work that failed', async () => {
    const fail = warehouse.unitOfWork.run(async () => {
      await warehouse.eventStore.append(stream, [added()], 'no-stream');
      throw new Error('the forklift is broken');
    });
    await expect(fail).rejects.toThrow('the forklift is broken');
    expect(await warehouse.eventStore.read(stream)).toEqual([]);
  });

  it('reads a part of a stream, by version, time and number', async () => {
    const { eventStore, clock } = warehouse;
    for (const [index, time] of ['09:00', '10:00', '11:00', '12:00'].entries()) {
      clock.set(`2026-11-02T${time}:00Z`);
      await eventStore.append(stream, [received(index)], 'any');
    }
    expect(await quantities({ after: 1 })).toEqual([1, 2, 3]);
    expect(await quantities({ until: 2 })).toEqual([0, 1]);
    expect(await quantities({ until: new Date('2026-11-02T11:00:00Z') })).toEqual([0, 1, 2]);
    expect(await quantities({ after: 1, limit: 2 })).toEqual([1, 2]);
  });

  it('never stores an event before its predecessor, even if the clock is set back', async () => {
    const { eventStore, clock } = warehouse;
    const late = clock.set('2026-11-03T12:00:00Z');
    await eventStore.append(stream, [received(1)], 'any');
    clock.set('2026-11-03T11:00:00Z');
    await eventStore.append(stream, [received(2)], 'any');
    const times = (await eventStore.read(stream)).map(({ metadata }) => metadata.at);
    expect(times).toEqual([late, late]);
  });

  it.each([
    'UPDATE stored_events SET data = $${}$$',
    'UPDATE stored_events SET version = version + 1',
    `UPDATE stored_events SET who = 'nobody'`,
    'DELETE FROM stored_events',
    'TRUNCATE stored_events',
  ])('lets the database refuse to change what is stored: %s', async (statement) => {
    await warehouse.eventStore.append(stream, [received(1)], 'any');
    await expect(warehouse.query(statement)).rejects.toThrow('Stored events are never changed or deleted');
    expect(await quantities()).toEqual([1]);
  });

  it('refuses an event that is larger than it should ever be', async () => {
    const huge = new StockAdjustedDomainEvent(productId, 1, 'x'.repeat(70_000));
    await expect(warehouse.eventStore.append(stream, [huge], 'any')).rejects.toThrow(EventTooLargeError);
    expect(await warehouse.eventStore.read(stream)).toEqual([]);
  });

  it('refuses to append nothing', async () => {
    await expect(warehouse.eventStore.append(stream, [], 'any')).rejects.toThrow(`nothing to append to ${stream}`);
  });

  it('locks streams only in a unit of work, because a lock ends with it', async () => {
    await expect(warehouse.eventStore.lock([stream])).rejects.toThrow('outside a unit of work');
  });
});
