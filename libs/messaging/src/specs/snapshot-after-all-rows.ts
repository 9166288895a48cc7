import { expect } from 'vitest';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';

/**
 * A snapshot in which all rows of the outbox are visible. Transactions in other databases of the server delay it, too.
 */
export function snapshotAfterAllRows(dataSource: DataSource): Promise<string> {
  return eventually(async () => {
    const [{ snapshot }] = await dataSource.query('SELECT pg_current_snapshot()::text AS snapshot');
    const ahead = 'SELECT key FROM outbox WHERE transaction_id >= pg_snapshot_xmin($1::pg_snapshot)';
    expect(await dataSource.query(ahead, [snapshot])).toEqual([]);
    return snapshot as string;
  });
}
