import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Injectable, Logger } from '@nestjs/common';
import { newId } from '@tradewind/domain';
import { eventually } from '../../specs/eventually.js';
import { ShownChanges } from '../../specs/shown-changes.js';
import { startWarehouse, type Warehouse } from '../../specs/start-warehouse.js';
import { StockAdjustedDomainEvent, StockReceivedDomainEvent } from '../../specs/stock-item.js';
import { StockLevelProjection } from '../../specs/stock-level.projection.js';
import type { StoredEvent } from '../../store/stored-event.js';
import { EventSourcingMetrics } from '../../instruments/event-sourcing-metrics.js';
import { ProjectionGauges } from '../progress/projection-gauges.js';
import { Projections } from '../progress/projections.js';
import { ProjectionsHealth } from '../progress/projections-health.js';

const broken = { quantity: -1 };

/** Its table refuses one quantity, and its code another. */
@Injectable()
class FragileStockLevelProjection extends StockLevelProjection {
  override async showAdjusted(event: StockAdjustedDomainEvent, stored: StoredEvent): Promise<void> {
    if (event.difference === broken.quantity) throw new Error('cannot read a defect');
    await super.showAdjusted(event, stored);
  }
}
Reflect.defineMetadata(
  'design:paramtypes',
  Reflect.getMetadata('design:paramtypes', StockLevelProjection),
  FragileStockLevelProjection,
);

describe('A projection that fails', () => {
  let warehouse: Warehouse;
  let shown: ShownChanges;
  const productId = newId();
  const stream = `stock-item:${productId}`;
  const errors = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

  beforeAll(async () => {
    warehouse = await startWarehouse({ providers: [FragileStockLevelProjection] });
    shown = new ShownChanges(warehouse);
  });
  afterEach(() => {
    broken.quantity = -1;
    errors.mockClear();
  });
  afterAll(async () => {
    errors.mockRestore();
    await warehouse?.stop();
  });

  const received = (quantity: number) => new StockReceivedDomainEvent(productId, quantity);
  const adjusted = (difference: number) => new StockAdjustedDomainEvent(productId, difference, 'broken');
  const state = async () => (await warehouse.get(Projections).list())[0]!;
  const metrics = async () => {
    await warehouse.get(ProjectionGauges).read();
    return warehouse.get(EventSourcingMetrics).registry.metrics();
  };

  it('shows everything before the event, stands still at it, and says so until it succeeds', async () => {
    await warehouse.eventStore.append(stream, [...Array(60).fill(1).map(received), adjusted(-1), received(1)], 'any');
    await eventually(async () => expect((await state()).standstill).toBeDefined());
    expect(await shown.count()).toBe(60);
    const { position } = (await warehouse.eventStore.read(stream, { after: 60, limit: 1 }))[0]!;
    const told = `stock-levels could not project event ${position} (stock-adjusted, version 61 of ${stream}): Error: cannot read a defect`;
    expect((await state()).standstill).toMatchObject({
      event: { position, type: 'stock-adjusted' },
      error: expect.stringContaining(told),
    });
    expect(errors).toHaveBeenCalledWith(expect.stringContaining(`stands still, and skips nothing: `));
    expect(errors).toHaveBeenCalledWith(expect.stringContaining(told));
    const trouble = await warehouse.get(ProjectionsHealth).trouble();
    expect(trouble).toMatch(
      new RegExp(`^stock-levels has stood still for \\d+ s at event ${position} \\(stock-adjusted\\)$`),
    );
    expect(await metrics()).toMatch(/event_projection_standstill_seconds\{projection="stock-levels"\} [0-9.]*[1-9]/);
    expect(await metrics()).toMatch(/event_projection_behind_events\{projection="stock-levels"\} 2/);
    expect(await metrics()).toMatch(/event_projection_failures_total\{projection="stock-levels"\} [1-9]/);
    broken.quantity = -2;
    await shown.expectAll();
    await eventually(async () => expect((await state()).standstill).toBeUndefined());
    expect(await warehouse.get(ProjectionsHealth).trouble()).toBeUndefined();
    expect(await metrics()).toMatch(/event_projection_standstill_seconds\{projection="stock-levels"\} 0\n/);
  });

  it('names the event whose statement the database refused, although statements are sent together', async () => {
    await warehouse.query('ALTER TABLE stock_changes ADD CONSTRAINT never_13 CHECK (quantity <> 13)');
    const events = [...Array(20).fill(2).map(received), received(13), ...Array(20).fill(2).map(received)];
    await warehouse.eventStore.append(stream, events, 'any');
    await eventually(async () => expect((await state()).standstill?.error).toContain('never_13'));
    const stored = (await warehouse.eventStore.read(stream)).find(({ data }) => data['quantity'] === 13)!;
    expect((await state()).standstill!.event).toEqual({ position: stored.position, type: 'stock-received' });
    const all = await shown.all();
    expect(all.at(-1)!.version).toBe(stored.version - 1);
    await warehouse.query('ALTER TABLE stock_changes DROP CONSTRAINT never_13');
    await shown.expectAll();
  });

  it('stands still at a type of events that this release does not know', async () => {
    await warehouse.query(
      `INSERT INTO stored_events (event_id, stream, version, type, type_version, data, occurred_at)
       VALUES (gen_random_uuid(), 'stock-item:new', 1, 'stock-adjusted', 9, '{}', now())`,
    );
    await eventually(async () =>
      expect((await state()).standstill?.error).toContain('stock-adjusted was stored in version 9'),
    );
    expect((await state()).standstill!.event!.type).toBe('stock-adjusted');
  });
});
