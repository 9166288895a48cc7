import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import fc from 'fast-check';
import { startWarehouse, type Warehouse } from '../specs/start-warehouse.js';
import { StockItem } from '../specs/stock-item.js';

type Change = { readonly receive: number } | { readonly adjust: number; readonly reason: string };

const change = fc.oneof(
  fc.record({ receive: fc.integer({ min: 0, max: 1_000 }) }),
  fc.record({ adjust: fc.integer({ min: -100, max: 100 }), reason: fc.constantFrom('broken', 'found', 'stolen') }),
);
/** Several changes per save, so that snapshots fall on all kinds of versions. */
const saves = fc.array(fc.array(change, { minLength: 1, maxLength: 7 }), { maxLength: 8 });

describe('A snapshot and the events after it', () => {
  let warehouse: Warehouse;

  beforeAll(async () => {
    warehouse = await startWarehouse();
  });
  afterAll(() => warehouse?.stop());

  const apply = (item: StockItem, made: Change) =>
    'receive' in made ? item.receive(made.receive) : item.adjust(made.adjust, made.reason);

  const save = (id: string, changes: readonly Change[]) =>
    warehouse.unitOfWork.run(async () => {
      const item = await warehouse.items.get(id);
      for (const made of changes) apply(item, made);
      await warehouse.items.save(item);
    });

  it('equal a full replay, whatever happened to the aggregate and whenever it was saved', async () => {
    await fc.assert(
      fc.asyncProperty(saves, async (history) => {
        const id = newId();
        const expected = StockItem.add(id, 'lamp');
        await warehouse.items.save(StockItem.add(id, 'lamp'));
        for (const changes of history) {
          await save(id, changes);
          for (const made of changes) apply(expected, made);
          const [loaded, replayed] = [await warehouse.items.get(id), await warehouse.items.rebuild(id)];
          expect(loaded.snapshot()).toEqual(expected.snapshot());
          expect(replayed!.snapshot()).toEqual(expected.snapshot());
          expect(loaded.version).toBe(replayed!.version);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('equal a full replay up to any version in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const id = newId();
        await warehouse.items.save(StockItem.add(id, 'lamp'));
        const states = [StockItem.add(id, 'lamp').snapshot()];
        const model = StockItem.add(id, 'lamp');
        for (const made of changes) {
          apply(model, made);
          states.push(model.snapshot());
        }
        await save(id, changes);
        for (const [index, state] of states.entries())
          expect((await warehouse.items.rebuild(id, { until: index + 1 }))!.snapshot()).toEqual(state);
      }),
      { numRuns: 20 },
    );
  });
});
