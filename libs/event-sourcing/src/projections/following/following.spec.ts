import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { eventually } from '../../specs/eventually.js';
import { ShownChanges } from '../../specs/shown-changes.js';
import { startWarehouse, type Warehouse } from '../../specs/start-warehouse.js';
import { StockReceivedDomainEvent } from '../../specs/stock-item.js';
import { StockLevelProjection } from '../../specs/stock-level.projection.js';
import { DeclaredProjections } from '../declaration/declared-projections.js';
import { PageProjector } from './page-projector.js';

const WRITERS = 32;
const STREAMS = 8;
const EVENTS_PER_WRITER = 40;

describe('A projection', () => {
  let warehouse: Warehouse;
  let shown: ShownChanges;
  const open: QueryRunner[] = [];

  beforeAll(async () => {
    warehouse = await startWarehouse({ providers: [StockLevelProjection], poolSize: 45 });
    shown = new ShownChanges(warehouse);
  });
  afterAll(async () => {
    for (const runner of open) await runner.rollbackTransaction().then(() => runner.release());
    await warehouse?.stop();
  });

  const productIds = Array.from({ length: STREAMS }, () => newId());
  const receive = (productId: string, quantity: number) =>
    warehouse.eventStore.append(`stock-item:${productId}`, [new StockReceivedDomainEvent(productId, quantity)], 'any');
  const begin = async () => {
    const runner = warehouse.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    open.push(runner);
    return runner;
  };

  it('shows an event milliseconds after its commit, and never before', async () => {
    const productId = newId();
    let before: number | undefined;
    await warehouse.unitOfWork.run(async () => {
      await receive(productId, 5);
      before = await shown.count();
    });
    await shown.expectAll();
    expect(before).toBe(0);
    expect(await warehouse.query('SELECT * FROM stock_levels')).toEqual([{ product_id: productId, on_hand: 5 }]);
  });

  it('skips nothing and shows nothing twice under 32 writers, while an open transaction pins the oldest snapshot', async () => {
    const pin = await begin();
    await pin.query('SELECT pg_current_xact_id()');
    const late = await begin();
    await late.query(
      `INSERT INTO stored_events (event_id, stream, version, type, type_version, data, occurred_at)
       VALUES (gen_random_uuid(), 'stock-item:late', 1, 'stock-received', 1, $1, now())`,
      [JSON.stringify({ productId: newId(), quantity: 1 })],
    );
    const write = async (writer: number) => {
      for (let event = 0; event < EVENTS_PER_WRITER; event += 1)
        await receive(productIds[(writer + event) % STREAMS]!, writer);
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await shown.expectAll();
    expect((await shown.all()).some(({ stream }) => stream === 'stock-item:late')).toBe(false);
    await late.commitTransaction();
    await late.release();
    open.splice(open.indexOf(late), 1);
    await eventually(async () => expect((await shown.all()).at(-1)).toMatchObject({ stream: 'stock-item:late' }));
    await shown.expectAll();
  });

  it('keeps its sums right, because its progress is committed with them', async () => {
    const levels = await warehouse.query<{ product_id: string; on_hand: number }>('SELECT * FROM stock_levels');
    const sums = await warehouse.query<{ product_id: string; on_hand: number }>(
      `SELECT data->>'productId' AS product_id, sum((data->>'quantity')::int)::int AS on_hand FROM stored_events GROUP BY 1`,
    );
    expect(new Map(levels.map((level) => [level.product_id, level.on_hand]))).toEqual(
      new Map(sums.map((sum) => [sum.product_id, sum.on_hand])),
    );
  });

  it('reads a long backlog page by page', async () => {
    const productId = newId();
    const events = Array.from({ length: 1_300 }, () => new StockReceivedDomainEvent(productId, 1));
    await warehouse.eventStore.append(`stock-item:${productId}`, events, 'no-stream');
    await shown.expectAll();
  });

  it('writes nothing and locks nothing while nothing happens', async () => {
    const row = () => warehouse.query('SELECT ctid, xmin, xmax, * FROM event_projections');
    const before = await row();
    const looks = countLooks(warehouse);
    await eventually(() => expect(looks.count).toBeGreaterThanOrEqual(3));
    expect(await row()).toEqual(before);
  });

  it('appends no events, because it would never see them', async () => {
    const { eventStore, unitOfWork, get } = warehouse;
    const [projection] = get(DeclaredProjections).all;
    const project = unitOfWork.run(async () => {
      await get(PageProjector).projectWithin(projection!, 'live', 1);
      await eventStore.append('stock-item:1', [new StockReceivedDomainEvent(newId(), 1)], 'any');
    });
    await expect(project).rejects.toThrow('A projection appends no events');
  });
});

/** How often the worker has looked for events, once nothing woke it any more. */
function countLooks({ get }: Warehouse) {
  const dataSource = get(DataSource);
  const looks = { count: 0 };
  const query = dataSource.query.bind(dataSource);
  dataSource.query = ((text: string, ...rest: never[]) => {
    if (text.includes('event_projections')) looks.count += 1;
    return query(text, ...rest);
  }) as typeof dataSource.query;
  return looks;
}
