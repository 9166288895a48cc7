import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@tradewind/domain';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CommitOutcomeUnknownError, CurrentTransaction, PreparedStatement, SwallowedFailureError } from '../index.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { TappedWire } from '../spec-shop/tapped-wire.js';

const write = new PreparedStatement<{ line: string }>('INSERT INTO journal (line) VALUES ($1) RETURNING line');
const note = new PreparedStatement('INSERT INTO journal (line) VALUES ($1)');
const addItem = new PreparedStatement('INSERT INTO order_item VALUES ($1, 0, $2)');
const divide = new PreparedStatement('INSERT INTO journal (line) SELECT (12 / $1::int)::text');

describe('A unit of work that sends statements together', () => {
  let shop: Shop;
  let wire: TappedWire;

  beforeAll(async () => {
    const wayTo = async (url: string) => {
      wire = await TappedWire.to(url);
      return wire.url;
    };
    shop = await startShop({ wayTo });
  });
  beforeEach(() => shop.query('TRUNCATE orders, order_item, journal'));
  afterAll(async () => {
    await shop.stop();
    await wire.close();
  });

  const manager = () => shop.get(CurrentTransaction).manager;
  const sql = (text: string, values?: unknown[]) => manager().query(text, values);
  const writesOf = async (work: () => Promise<void>) => {
    const before = wire.writes;
    await shop.unitOfWork.run(work);
    return wire.writes - before;
  };

  describe('needs', () => {
    it('no request at all when it does nothing', async () => {
      expect(await writesOf(async () => undefined)).toBe(0);
    });

    it('one to begin with a statement, and one to end with another', async () => {
      const work = async () => {
        await write.run(manager(), ['first']);
        await note.enqueue(manager(), ['last']);
      };
      expect(await writesOf(work)).toBe(2);
      expect(await shop.journal()).toEqual(['first', 'last']);
    });

    it('a single one when it only leaves something to be written', async () => {
      expect(await writesOf(() => note.enqueue(manager(), ['left']))).toBe(1);
      expect(await shop.journal()).toEqual(['left']);
    });

    it('one to undo what still waits', async () => {
      const work = async () => {
        await write.run(manager(), ['kept']);
        const savepoint = await shop.batch.savepoint();
        await note.enqueue(manager(), ['undone']);
        await savepoint.rollback();
        await note.enqueue(manager(), ['last']);
      };
      expect(await writesOf(work)).toBe(3);
      expect(await shop.journal()).toEqual(['kept', 'last']);
    });

    it('a single one for items that leave something waiting', async () => {
      const leave = (line: string) =>
        shop.batch.item(() => note.enqueue(manager(), [line]), line, undefined, 'waiting');
      const work = async () => {
        await leave('one');
        await leave('two');
        await shop.batch.settle();
        await leave('three');
      };
      expect(await writesOf(work)).toBe(2);
      expect(await shop.journal()).toEqual(['one', 'two', 'three']);
    });

    it('none for a savepoint that a statement follows', async () => {
      const work = async () => {
        await shop.batch.savepoint();
        await write.run(manager(), ['first']);
        await shop.batch.savepoint();
        await write.run(manager(), ['second']);
      };
      expect(await writesOf(work)).toBe(3);
    });
  });

  it('carries them out in the order in which they were given', async () => {
    await shop.unitOfWork.run(async () => {
      await note.enqueue(manager(), ['one']);
      await note.enqueue(manager(), ['two']);
      expect(await sql('SELECT line FROM journal ORDER BY id')).toEqual([{ line: 'one' }, { line: 'two' }]);
      await note.enqueue(manager(), ['three']);
    });
    expect(await shop.journal()).toEqual(['one', 'two', 'three']);
  });

  it('is refused its commit when the statement that was sent with it fails, and tells that statement’s error', async () => {
    const hook = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      shop.unitOfWork.afterCommit(hook);
      await write.run(manager(), ['first']);
      await divide.enqueue(manager(), [0]);
      await note.enqueue(manager(), ['last']);
    });
    await expect(work).rejects.toMatchObject({
      message: 'division by zero',
      query: expect.objectContaining({ text: expect.stringContaining('12 / $1') }),
    });
    expect(hook).not.toHaveBeenCalled();
    expect(await shop.journal()).toEqual([]);
  });

  it('is refused its commit when a value can’t be sent at all', async () => {
    const endless: { self?: unknown } = {};
    endless.self = endless;
    const work = shop.unitOfWork.run(async () => {
      await write.run(manager(), ['first']);
      await note.enqueue(manager(), [endless]);
    });
    await expect(work).rejects.toThrow('circular');
    await shop.unitOfWork.run(() => note.enqueue(manager(), ['sent']));
    expect(await shop.journal()).toEqual(['sent']);
  });

  it('fails when the database finds at the commit that a rule is broken', async () => {
    await shop.query('ALTER TABLE order_item ALTER CONSTRAINT order_item_order_id_fkey DEFERRABLE INITIALLY DEFERRED');
    const hook = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      shop.unitOfWork.afterCommit(hook);
      await write.run(manager(), ['first']);
      await addItem.enqueue(manager(), [newId(), 'item of no order']);
    });
    await expect(work).rejects.toThrow('violates foreign key constraint');
    expect(hook).not.toHaveBeenCalled();
    expect(await shop.journal()).toEqual([]);
  });

  it('fails the statement that was sent with one that failed, and can’t commit even if somebody caught that', async () => {
    const caught = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      await divide.enqueue(manager(), [0]);
      await write.run(manager(), ['next']).catch(({ message }) => caught(message));
    });
    await expect(work).rejects.toThrow(SwallowedFailureError);
    expect(caught).toHaveBeenCalledWith('division by zero');
    expect(await shop.journal()).toEqual([]);
  });

  it('does not report success when PostgreSQL answers the commit with a rollback that nobody could foresee', async () => {
    const work = shop.unitOfWork.run(async () => {
      await write.run(manager(), ['first']);
      const client = await manager().queryRunner!.connect();
      await client.client.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(SwallowedFailureError);
    expect(await shop.journal()).toEqual([]);
  });

  it('prepares a statement anew that was skipped the first time', async () => {
    const skipped = new PreparedStatement('INSERT INTO journal (line) SELECT $1 WHERE true');
    for (let connection = 0; connection < 12; connection += 1) {
      const failing = async () => {
        await divide.enqueue(manager(), [0]);
        await skipped.run(manager(), ['skipped']);
      };
      await expect(shop.unitOfWork.run(failing)).rejects.toThrow('division by zero');
      await shop.unitOfWork.run(() => skipped.enqueue(manager(), ['done']));
    }
    expect(await shop.journal()).toEqual(Array.from({ length: 12 }, () => 'done'));
  });

  it('says so when it is not known whether it is committed', async () => {
    const hook = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      shop.unitOfWork.afterCommit(hook);
      await write.run(manager(), ['first']);
      wire.breakAfter('COMMIT');
      await note.enqueue(manager(), ['last']);
    }, 'WriteJournal');
    await expect(work).rejects.toThrow(CommitOutcomeUnknownError);
    expect(hook).not.toHaveBeenCalled();
    expect(await shop.journal()).toEqual(['first', 'last']);
  });

  it('knows that nothing is committed when the connection was lost before', async () => {
    const work = shop.unitOfWork.run(async () => {
      await write.run(manager(), ['first']);
      wire.breakAfter('SELECT 7');
      await sql('SELECT 7');
    });
    await expect(work).rejects.toThrow('Connection terminated unexpectedly');
    expect(await shop.journal()).toEqual([]);
  });

  it('may begin with several statements in one text, and with settings that must come first', async () => {
    await shop.unitOfWork.run(async () => {
      await sql("INSERT INTO journal (line) VALUES ('one'); INSERT INTO journal (line) VALUES ('two')");
    });
    await shop.unitOfWork.run(async () => {
      await sql('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
      expect(await sql('SHOW transaction_isolation')).toEqual([{ transaction_isolation: 'serializable' }]);
    });
    expect(await shop.journal()).toEqual(['one', 'two']);
  });

  it('may be read-only, and is then refused a write that was left to the commit', async () => {
    const work = shop.unitOfWork.run(async () => {
      await sql('SET TRANSACTION READ ONLY');
      await note.enqueue(manager(), ['last']);
    });
    await expect(work).rejects.toThrow('read-only transaction');
  });

  it('begins its transaction before a nested one of TypeORM’s, which is a savepoint in it', async () => {
    await shop.unitOfWork.run(async () => {
      const nested = manager().transaction(async (inner) => {
        await inner.query("INSERT INTO journal (line) VALUES ('nested')");
        throw new Error('not this');
      });
      await expect(nested).rejects.toThrow('not this');
      await note.enqueue(manager(), ['outer']);
    });
    expect(await shop.journal()).toEqual(['outer']);
  });

  it('lets statements that are sent at once share the transaction', async () => {
    const work = shop.unitOfWork.run(async () => {
      await Promise.all(['one', 'two', 'three'].map((line) => write.run(manager(), [line])));
      throw new Error('no more ink');
    });
    await expect(work).rejects.toThrow('no more ink');
    expect(await shop.journal()).toEqual([]);
  });

  it('undoes what waits together with what was sent', async () => {
    await shop.unitOfWork.run(async () => {
      await note.enqueue(manager(), ['kept']);
      const savepoint = await shop.batch.savepoint();
      await note.enqueue(manager(), ['undone']);
      await savepoint.rollback();
      await divide.enqueue(manager(), [0]);
      await savepoint.rollback();
      await note.enqueue(manager(), ['after']);
    });
    expect(await shop.journal()).toEqual(['kept', 'after']);
  });

  it('blames the part that left a statement which fails, not the next one', async () => {
    const next = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      await shop.batch.item(() => divide.enqueue(manager(), [0]), 'careless');
      next();
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(next).not.toHaveBeenCalled();
  });

  it('tells when it settles what a part that left it waiting did wrong', async () => {
    const work = shop.unitOfWork.run(async () => {
      await shop.batch.item(() => divide.enqueue(manager(), [0]), 'careless', undefined, 'waiting');
      await expect(shop.batch.settle()).rejects.toThrow('division by zero');
    });
    await expect(work).rejects.toThrow(SwallowedFailureError);
  });

  it('is streamed to as any other connection is', async () => {
    await shop.unitOfWork.run(async () => {
      const client = await manager().queryRunner!.connect();
      const rows: unknown[] = [];
      const stream = client.query(new pg.Query('SELECT 1 AS one'));
      await new Promise((resolve) => stream.on('row', (row: unknown) => rows.push(row)).on('end', resolve));
      expect(rows).toEqual([{ one: 1 }]);
    });
  });

  it('tells TypeORM’s subscribers of the beginning and the end, whether or not they are sent', async () => {
    const told: string[] = [];
    const subscriber = { beforeQuery: ({ query }: { query: unknown }) => void told.push(String(query)) };
    shop.get(DataSource).subscribers.push(subscriber);
    await shop.unitOfWork.run(async () => undefined);
    await shop.unitOfWork.run(() => sql('SELECT 1'));
    shop.get(DataSource).subscribers.splice(-1);
    expect(told).toEqual(['START TRANSACTION', 'COMMIT', 'START TRANSACTION', 'SELECT 1', 'COMMIT']);
  });
});
