import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { startWarehouse, type Warehouse } from '../specs/start-warehouse.js';
import { StockItem } from '../specs/stock-item.js';

const ITEMS = 6;
const WRITERS = 60;

describe('Writers of many streams', () => {
  let warehouse: Warehouse;
  const ids = Array.from({ length: ITEMS }, () => newId());

  beforeAll(async () => {
    warehouse = await startWarehouse();
    for (const id of ids) await warehouse.items.save(StockItem.add(id, 'lamp'));
  });
  afterAll(() => warehouse?.stop());

  it('never deadlock and never conflict, in whatever order they name the streams, if they lock all at once', async () => {
    let runs = 0;
    const write = (names: readonly string[]) =>
      warehouse.unitOfWork.run(async () => {
        runs += 1;
        const items = await warehouse.items.findForUpdate(names);
        expect(items.map(({ id }) => id)).toEqual(names);
        for (const item of items) {
          item.receive(1);
          await warehouse.items.save(item);
        }
      });
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => write(index % 2 ? ids : [...ids].reverse())));
    expect(runs).toBe(WRITERS);
    for (const id of ids) expect((await warehouse.items.get(id)).onHand).toBe(WRITERS);
  });

  it('find those that exist', async () => {
    const unknown = newId();
    const found = await warehouse.unitOfWork.run(() => warehouse.items.findForUpdate([unknown, ids[1]!, ids[0]!]));
    expect(found.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  });
});
