import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { newId } from '@tradewind/domain';
import { CurrentTransaction, SwallowedFailureError, UnawaitedWorkError, type UnitOfWork } from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { Rendezvous } from '../spec-shop/rendezvous.js';
import { StartOrder } from '../spec-shop/start-order.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

describe('A unit of work', () => {
  let shop: Shop;
  let journal: Journal;

  beforeAll(async () => {
    shop = await startShop();
    journal = shop.get(Journal);
  });
  beforeEach(() => shop.query('TRUNCATE orders, order_item, journal'));
  afterAll(() => shop.stop());

  it('lets a query inside see what is not committed yet, and nobody outside', async () => {
    await shop.unitOfWork.run(async () => {
      await journal.write('uncommitted');
      expect(await journal.lines()).toEqual(['uncommitted']);
      expect(await shop.journal()).toEqual([]);
    });
    expect(await shop.journal()).toEqual(['uncommitted']);
  });

  it('offers a handler to run something, to do something after the commit, and to ask whether it runs', () => {
    const offered: Record<keyof UnitOfWork, true> = { run: true, afterCommit: true, isRunning: true };
    for (const method of Object.keys(offered)) expect(shop.unitOfWork).toHaveProperty(method);
  });

  it('returns what the work returns, and is over then', async () => {
    expect(await shop.unitOfWork.run(async () => shop.unitOfWork.isRunning())).toBe(true);
    expect(shop.unitOfWork.isRunning()).toBe(false);
  });

  it('rolls everything back when the work throws, and passes the error on unchanged', async () => {
    const error = new Error('no more ink');
    const work = shop.unitOfWork.run(async () => {
      await shop.commandBus.execute(new StartOrder(newId()));
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await shop.query('SELECT id FROM orders')).toEqual([]);
  });

  it('rolls back when a joined command failed, even if somebody caught its error', async () => {
    const work = shop.unitOfWork.run(async () => {
      await journal.write('before');
      await shop.unitOfWork.run(() => Promise.reject(new Error('half done'))).catch(() => undefined);
      return 'all is well';
    });
    await expect(work).rejects.toThrow('half done');
    expect(await shop.journal()).toEqual([]);
  });

  it('does not report success when a failed statement was swallowed, which PostgreSQL answers with a silent rollback', async () => {
    const work = shop.unitOfWork.run(async () => {
      await journal.write('before');
      await shop
        .get(CurrentTransaction)
        .manager.query('SELECT 1 / 0')
        .catch(() => undefined);
    }, 'CountStock');
    await expect(work).rejects.toThrow(SwallowedFailureError);
    expect(await shop.journal()).toEqual([]);
  });

  it('does not commit while a command inside it was not awaited', async () => {
    const work = shop.unitOfWork.run(async () => {
      void shop.commandBus.execute(new StartOrder(newId())).catch(() => undefined);
    });
    await expect(work).rejects.toThrow(UnawaitedWorkError);
    expect(await shop.query('SELECT id FROM orders')).toEqual([]);
  });

  it('lets no call that outlived it write outside the transaction', async () => {
    let leftOver: Promise<void> | undefined;
    const gate = new Rendezvous(2);
    await shop.unitOfWork.run(async () => {
      leftOver = gate.arrive().then(() => journal.write('too late'));
    });
    await gate.arrive();
    await expect(leftOver).rejects.toThrow(UnawaitedWorkError);
    expect(await shop.journal()).toEqual([]);
  });

  it('may be begun by a call that outlived an earlier one, and is a whole one of its own', async () => {
    const gate = new Rendezvous(2);
    let leftOver: Promise<void> | undefined;
    const seen: string[][] = [];
    await shop.unitOfWork.run(async () => {
      leftOver = gate.arrive().then(() =>
        shop.unitOfWork.run(async () => {
          await journal.write('own');
          shop.unitOfWork.afterCommit(async () => void seen.push(await journal.lines()));
        }),
      );
    });
    await gate.arrive();
    await leftOver;
    while (seen.length === 0) await turn();
    expect(seen).toEqual([['own']]);
  });

  it('runs two at once without mixing them', async () => {
    const write = (line: string) =>
      shop.unitOfWork.run(async () => {
        await journal.write(line);
        await turn();
        expect(await journal.lines()).toEqual([line]);
        if (line === 'bad') throw new Error('bad');
      });
    const [good, bad] = await Promise.allSettled([write('good'), write('bad')]);
    expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
    expect(await shop.journal()).toEqual(['good']);
  });

  it('survives that the database cuts its connection: nothing is written, and the next one works', async () => {
    const work = shop.unitOfWork.run(async () => {
      await journal.write('cut');
      const [{ pid }] = await shop.get(CurrentTransaction).manager.query('SELECT pg_backend_pid() AS pid');
      await shop.query('SELECT pg_terminate_backend($1)', [pid]);
      await journal.write('more');
    });
    await expect(work).rejects.toThrow();
    await shop.unitOfWork.run(() => journal.write('next'));
    expect(await shop.journal()).toEqual(['next']);
  });

  it('limits how long a statement, a lock and an idle transaction may take, and leaves the connection as it was', async () => {
    const limits =
      "SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle";
    const inside = await shop.unitOfWork.run(() => shop.get(CurrentTransaction).manager.query(limits));
    expect(inside).toEqual([{ statement: '15s', lock: '5s', idle: '30s' }]);
    expect(await shop.query(limits)).toEqual([{ statement: '0', lock: '0', idle: '0' }]);
  });

  describe('calls what waits for its commit', () => {
    it('after the commit and outside the transaction', async () => {
      const seen: boolean[] = [];
      await shop.unitOfWork.run(async () => {
        shop.unitOfWork.afterCommit(() => void seen.push(shop.unitOfWork.isRunning()));
        expect(seen).toEqual([]);
      });
      expect(seen).toEqual([false]);
    });

    it('also when it was asked to by a joined one, and only once the outermost is committed', async () => {
      const hook = vi.fn();
      await shop.unitOfWork.run(async () => {
        await shop.unitOfWork.run(async () => shop.unitOfWork.afterCommit(hook));
        expect(hook).not.toHaveBeenCalled();
      });
      expect(hook).toHaveBeenCalledTimes(1);
    });

    it('not after a rollback', async () => {
      const hook = vi.fn();
      const work = shop.unitOfWork.run(async () => {
        shop.unitOfWork.afterCommit(hook);
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      expect(hook).not.toHaveBeenCalled();
    });

    it('and does not fail when that fails', async () => {
      const log = vi.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
      const next = vi.fn();
      await shop.unitOfWork.run(async () => {
        shop.unitOfWork.afterCommit(() => {
          throw new Error('nobody listens');
        });
        shop.unitOfWork.afterCommit(() => Promise.reject(new Error('nobody answers')));
        shop.unitOfWork.afterCommit(next);
        await journal.write('kept');
      });
      expect(next).toHaveBeenCalled();
      expect(log).toHaveBeenCalledTimes(2);
      expect(await shop.journal()).toEqual(['kept']);
      log.mockRestore();
    });
  });
});
