import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CurrentTransaction, PreparedStatement } from '../index.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { TappedWire } from '../spec-shop/tapped-wire.js';

describe('A prepared statement of a unit of work', () => {
  let shop: Shop;
  let wire: TappedWire;

  beforeAll(async () => {
    const wayTo = async (url: string) => {
      wire = await TappedWire.to(url);
      return wire.url;
    };
    shop = await startShop({ wayTo });
  });
  beforeEach(() => shop.query('TRUNCATE journal'));
  afterAll(async () => {
    await shop.stop();
    await wire.close();
  });

  const manager = () => shop.get(CurrentTransaction).manager;
  const descriptionsOf = async (work: () => Promise<unknown>) => {
    const before = wire.descriptions;
    await work();
    return wire.descriptions - before;
  };

  it('asks once on a connection what its rows look like, and reads them as pg does', async () => {
    const text = `
      SELECT 7 AS n, 2.5::numeric AS amount, true AS is_open, '{"a": [1]}'::jsonb AS document, ARRAY[1, 2] AS list,
             NULL::text AS nothing, '2026-11-25T08:00:00Z'::timestamptz AS at, '\\xff00'::bytea AS bytes WHERE $1::int > 0`;
    const all = new PreparedStatement(text);
    await shop.unitOfWork.run(async () => {
      const expected = await manager().query(text, [1]);
      expect(expected).toMatchObject([{ n: 7, amount: '2.5', bytes: Buffer.from([0xff, 0]) }]);
      const work = async () => {
        for (const n of [1, 2, 0]) expect(await all.run(manager(), [n])).toEqual(n > 0 ? expected : []);
      };
      expect(await descriptionsOf(work)).toBe(1);
    });
  });

  it('asks once for one that has no rows, too', async () => {
    const note = new PreparedStatement('INSERT INTO journal (line) SELECT $1');
    await shop.unitOfWork.run(async () => {
      const work = async () => {
        for (const line of ['one', 'two', 'three']) expect(await note.run(manager(), [line])).toEqual([]);
      };
      expect(await descriptionsOf(work)).toBe(1);
    });
    expect(await shop.journal()).toEqual(['one', 'two', 'three']);
  });

  it('asks again when it failed the first time', async () => {
    const divide = new PreparedStatement('SELECT (12 / $1::int) AS result');
    for (let connection = 0; connection < 12; connection += 1) {
      await expect(shop.unitOfWork.run(() => divide.run(manager(), [0]))).rejects.toThrow('division by zero');
      expect(await shop.unitOfWork.run(() => divide.run(manager(), [4]))).toEqual([{ result: 3 }]);
    }
  });

  it('is refused when its table has changed so that its rows would look otherwise', async () => {
    const all = new PreparedStatement('SELECT * FROM journal WHERE line = $1');
    await shop.query("INSERT INTO journal (line) VALUES ('old')");
    const work = shop.unitOfWork.run(async () => {
      expect(await all.run(manager(), ['old'])).toEqual([{ id: expect.anything(), line: 'old' }]);
      await manager().query('ALTER TABLE journal ADD COLUMN page int DEFAULT 3');
      await all.run(manager(), ['old']);
    });
    await expect(work).rejects.toThrow('cached plan must not change result type');
    expect(await shop.unitOfWork.run(() => all.run(manager(), ['old']))).toHaveLength(1);
  });

  it('can be sent again after values that can’t be sent', async () => {
    const note = new PreparedStatement('INSERT INTO journal (line) SELECT $1 WHERE true');
    const endless: { self?: unknown } = {};
    endless.self = endless;
    for (const line of ['one', 'two']) {
      await expect(shop.unitOfWork.run(() => note.run(manager(), [endless]))).rejects.toThrow('circular');
      await shop.unitOfWork.run(() => note.run(manager(), [line]));
    }
    expect(await shop.journal()).toEqual(['one', 'two']);
  });
});
