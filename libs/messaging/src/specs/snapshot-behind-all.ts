import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';

/** A snapshot that is behind all rows of the outbox. Transactions of other databases of the server hold it back, too. */
export function snapshotBehindAll(dataSource: DataSource): Promise<string> {
  return eventually(async () => {
    const [{ snapshot }] = await dataSource.query('SELECT pg_current_snapshot()::text AS snapshot');
    const ahead = 'SELECT key FROM outbox WHERE transaction_id >= pg_snapshot_xmin($1::pg_snapshot)';
    expect(await dataSource.query(ahead, [snapshot])).toEqual([]);
    return snapshot as string;
  });
}
