import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Injectable } from '@nestjs/common';
import { newId } from '@tradewind/domain';
import { DataSource } from 'typeorm';
import { eventually } from '../../specs/eventually.js';
import { ShownChanges } from '../../specs/shown-changes.js';
import { startWarehouse, type Warehouse } from '../../specs/start-warehouse.js';
import { StockReceivedDomainEvent } from '../../specs/stock-item.js';
import { StockLevelProjection } from '../../specs/stock-level.projection.js';
import { Projections } from '../progress/projections.js';

/** What a later release shows: the same changes, in a table with one more column. */
@Injectable()
class LabelledStockLevelProjection extends StockLevelProjection {
  override readonly version = 2;
  override readonly tables: string;

  constructor(transaction: StockLevelProjection['transaction']) {
    super(transaction);
    this.tables = TABLES_WITH_LABEL;
  }
}
Reflect.defineMetadata(
  'design:paramtypes',
  Reflect.getMetadata('design:paramtypes', StockLevelProjection),
  LabelledStockLevelProjection,
);

const TABLES_WITH_LABEL = `
  CREATE TABLE stock_levels (product_id uuid PRIMARY KEY, on_hand int NOT NULL, label text NOT NULL DEFAULT 'none');
  CREATE TABLE stock_changes (
    nth bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position bigint NOT NULL, stream text NOT NULL, version int NOT NULL, quantity int NOT NULL
  )`;

describe('The rebuild of a projection', () => {
  let warehouse: Warehouse;
  let shown: ShownChanges;
  const later: Warehouse[] = [];

  beforeEach(async () => {
    warehouse = await startWarehouse({ providers: [StockLevelProjection] });
    shown = new ShownChanges(warehouse);
  });
  afterEach(async () => {
    for (const each of later.splice(0)) await each.stop();
    await warehouse?.stop();
  });

  const productId = newId();
  const receive = (quantity = 1, times = 1) =>
    warehouse.eventStore.append(
      `stock-item:${productId}`,
      Array.from({ length: times }, () => new StockReceivedDomainEvent(productId, quantity)),
      'any',
    );
  const state = async (of = warehouse) => (await of.get(Projections).list())[0]!;
  const untilRebuilt = (of = warehouse) =>
    eventually(async () => expect((await state(of)).rebuild).toBeUndefined(), 20_000);
  const tableIds = () =>
    warehouse.query(
      `SELECT relname, oid FROM pg_class WHERE relname IN ('stock_levels', 'stock_changes') AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
  const schemas = () => warehouse.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'rebuild%'`);

  it('fills new tables from the first event on, and puts them in the place of the old ones', async () => {
    await receive(3, 700);
    await shown.expectAll();
    await warehouse.query('UPDATE stock_levels SET on_hand = -1');
    const before = await tableIds();
    expect(await warehouse.get(Projections).rebuild('stock-levels')).toBe(true);
    await untilRebuilt();
    await shown.expectAll();
    expect(await warehouse.query('SELECT on_hand FROM stock_levels')).toEqual([{ on_hand: 2_100 }]);
    expect(await tableIds()).not.toEqual(before);
    expect(await schemas()).toEqual([]);
    const indexes = `SELECT indexname FROM pg_indexes WHERE tablename = 'stock_changes' AND schemaname = 'public' ORDER BY 1`;
    expect(await warehouse.query(indexes)).toEqual([
      { indexname: 'stock_changes_pkey' },
      { indexname: 'stock_changes_stream' },
    ]);
    await receive(1);
    await shown.expectAll();
  });

  it('leaves queries and live traffic of several instances alone, and never shows less than before', async () => {
    later.push(await startWarehouse({ providers: [StockLevelProjection], url: warehouse.url }));
    await receive(1, 1_000);
    await shown.expectAll();
    let isRebuilding = true;
    const counts: number[] = [];
    const watch = async () => {
      while (isRebuilding) counts.push(await shown.count());
    };
    const write = async ({ eventStore }: Warehouse) => {
      const id = newId();
      while (isRebuilding) await eventStore.append(`stock-item:${id}`, [new StockReceivedDomainEvent(id, 1)], 'any');
    };
    const busy = [watch(), write(warehouse), write(later[0]!), write(later[0]!)];
    for (let time = 0; time < 6; time += 1) {
      await warehouse.get(Projections).rebuild('stock-levels');
      await untilRebuilt();
    }
    isRebuilding = false;
    await Promise.all(busy);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(10);
    await shown.expectAll();
  });

  it('starts once, however often it is asked for', async () => {
    await receive(1, 2_000);
    const asked = await Promise.all([1, 2, 3].map(() => warehouse.get(Projections).rebuild('stock-levels')));
    expect(asked.filter((hasStarted) => hasStarted)).toHaveLength(1);
    await untilRebuilt();
    await shown.expectAll();
  });

  it('waits for a query that reads the old tables, without holding up others for more than a moment', async () => {
    await receive(1, 10);
    await shown.expectAll();
    const reader = warehouse.get(DataSource).createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT * FROM stock_levels');
    await warehouse.get(Projections).rebuild('stock-levels');
    await eventually(async () => expect((await state()).standstill?.error).toContain('conflict'));
    const asked = performance.now();
    await warehouse.query('SELECT * FROM stock_levels');
    expect(performance.now() - asked).toBeLessThan(3_000);
    await reader.commitTransaction();
    await reader.release();
    await untilRebuilt();
    await shown.expectAll();
  });

  it('follows from a higher version, and the earlier release leaves the tables alone from then on', async () => {
    await receive(1, 600);
    await shown.expectAll();
    const release = await startWarehouse({ providers: [LabelledStockLevelProjection], url: warehouse.url });
    later.push(release);
    await eventually(async () => expect((await state(release)).version).toBe(2), 20_000);
    expect(await warehouse.query('SELECT on_hand, label FROM stock_levels')).toEqual([{ on_hand: 600, label: 'none' }]);
    await eventually(async () => expect((await state()).isOutdated).toBe(true));
    await receive(1);
    await shown.expectAll();
    expect((await state()).version).toBe(2);
  });

  it('follows when the database was restored into another cluster, in which its snapshots mean nothing', async () => {
    await receive(1, 600);
    await shown.expectAll();
    await warehouse.query('UPDATE event_store_clusters SET system_identifier = 1');
    await warehouse.query(`UPDATE stored_events SET transaction_id = '9000000000000000000'`);
    await warehouse.query(`UPDATE event_projections SET old_snapshot = '9000000000000000000:9000000000000000000:'`);
    const restored = await startWarehouse({ providers: [StockLevelProjection], url: warehouse.url });
    later.push(restored);
    await eventually(async () => expect(await state(restored)).toMatchObject({ version: 1, behind: { events: 0 } }));
    await untilRebuilt(restored);
    await restored.eventStore.append(`stock-item:${productId}`, [new StockReceivedDomainEvent(productId, 1)], 'any');
    await shown.expectAll();
    const [cluster] = await warehouse.query<{ isKnown: boolean }>(
      'SELECT e.system_identifier = c.system_identifier AS "isKnown" FROM event_store_clusters e, pg_control_system() c',
    );
    expect(cluster).toEqual({ isKnown: true });
  });
});
