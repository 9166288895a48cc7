import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CurrentTransaction, PreparedStatement, SwallowedFailureError } from '../index.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

const write = new PreparedStatement<{ line: string }>('INSERT INTO journal (line) VALUES ($1) RETURNING line');
const divide = new PreparedStatement<{ result: number }>('SELECT 12 / $1::int AS result');

describe('A prepared statement', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop();
  });
  beforeEach(() => shop.query('TRUNCATE journal'));
  afterAll(() => shop.stop());

  const manager = () => shop.get(CurrentTransaction).manager;

  it('gives its rows, and belongs to the running unit of work', async () => {
    const work = shop.unitOfWork.run(async () => {
      expect(await write.run(manager(), ['uncommitted'])).toEqual([{ line: 'uncommitted' }]);
      throw new Error('no more ink');
    });
    await expect(work).rejects.toThrow('no more ink');
    expect(await shop.journal()).toEqual([]);
  });

  it('is parsed once on a connection, however often it runs there', async () => {
    await shop.unitOfWork.run(async () => {
      await write.run(manager(), ['first']);
      await write.run(manager(), ['second']);
      const known = 'SELECT 1 FROM pg_prepared_statements WHERE statement LIKE $1';
      expect(await manager().query(known, ['INSERT INTO journal (line)%'])).toHaveLength(1);
    });
    expect(await shop.journal()).toEqual(['first', 'second']);
  });

  it('takes a connection outside a unit of work, and gives it back even when it fails', async () => {
    for (let time = 0; time < 30; time += 1) {
      await expect(divide.run(manager(), [0])).rejects.toThrow('division by zero');
    }
    expect(await divide.run(manager(), [4])).toEqual([{ result: 3 }]);
  });

  it('that failed counts as a failure, even if somebody caught it', async () => {
    const work = shop.unitOfWork.run(async () => {
      await write.run(manager(), ['before']);
      await divide.run(manager(), [0]).catch(() => undefined);
    });
    await expect(work).rejects.toThrow(SwallowedFailureError);
    expect(await shop.journal()).toEqual([]);
  });
});
