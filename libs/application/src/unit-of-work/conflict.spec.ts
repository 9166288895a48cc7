import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { ConcurrencyConflictError, CurrentTransaction } from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';

class TakeInventory {}

@CommandHandler(TakeInventory, { scope: Scope.REQUEST })
class TakeInventoryHandler {
  static losses = 0;

  constructor(private readonly journal: Journal) {}

  async execute(): Promise<string> {
    await this.journal.write('counted');
    if (TakeInventoryHandler.losses-- > 0) throw new ConcurrencyConflictError('somebody moved a crate');
    return 'all there';
  }
}

describe('A unit of work that loses against another transaction', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop({ providers: [TakeInventoryHandler] });
  });
  beforeEach(() => shop.query('TRUNCATE orders, order_item, journal'));
  afterAll(() => shop.stop());

  const sql = (statement: string) => shop.get(CurrentTransaction).manager.query(statement);
  const fail = (sqlState: string) => sql(`DO $$ BEGIN RAISE EXCEPTION 'made up' USING ERRCODE = '${sqlState}'; END $$`);

  it.each([
    ['a serialization failure', '40001'],
    ['a deadlock', '40P01'],
  ])('through %s is tried again, and each try starts from nothing', async (_, sqlState) => {
    let tries = 0;
    const work = async () => {
      await shop.get(Journal).write(`try ${(tries += 1)}`);
      if (tries < 3) await fail(sqlState);
    };
    await shop.unitOfWork.run(work);
    expect(await shop.journal()).toEqual(['try 3']);
  });

  it('gives up after three tries with a conflict that tells what the database said', async () => {
    const work = vi.fn(() => fail('40001'));
    const error = await shop.unitOfWork.run(work).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConcurrencyConflictError);
    expect((error as Error).cause).toMatchObject({ message: 'made up' });
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('tries the outermost again, not a joined one by itself', async () => {
    const [outer, inner] = [vi.fn(), vi.fn()];
    const work = shop.unitOfWork.run(async () => {
      outer();
      await shop.unitOfWork.run(async () => {
        inner();
        await fail('40001');
      });
    });
    await expect(work).rejects.toThrow(ConcurrencyConflictError);
    expect([outer, inner].map((calls) => calls.mock.calls.length)).toEqual([3, 3]);
  });

  it('is not tried again for any other error', async () => {
    const work = vi.fn(() => fail('23514'));
    await expect(shop.unitOfWork.run(work)).rejects.toThrow('made up');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not tried again, but tells of a conflict, when it waited too long for a lock', async () => {
    const work = vi.fn(async () => {
      await sql("SET LOCAL lock_timeout = '20ms'");
      await sql('LOCK TABLE journal');
    });
    const holder = shop.unitOfWork.run(async () => {
      await sql('LOCK TABLE journal');
      await expect(runApart(work)).rejects.toThrow(ConcurrencyConflictError);
    });
    await holder;
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is tried again with a request-scoped command handler, too', async () => {
    TakeInventoryHandler.losses = 2;
    expect(await shop.commandBus.execute(new TakeInventory())).toBe('all there');
    expect(await shop.journal()).toEqual(['counted']);
  });

  it('does not report success when the commit itself fails', async () => {
    await shop.query('ALTER TABLE order_item ALTER CONSTRAINT order_item_order_id_fkey DEFERRABLE INITIALLY DEFERRED');
    const hook = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      shop.unitOfWork.afterCommit(hook);
      await shop.get(Journal).write('item of no order');
      await sql(`INSERT INTO order_item VALUES ('${newId()}', 0, 'lamp')`);
    });
    await expect(work).rejects.toThrow('violates foreign key constraint');
    expect(hook).not.toHaveBeenCalled();
    expect(await shop.journal()).toEqual([]);
  });

  /** Runs `work` as another request would, without joining the running unit of work. */
  const runApart = (work: () => Promise<void>) =>
    shop.get(UnitOfWorkContext).runOutside(() => shop.unitOfWork.run(work));
});
