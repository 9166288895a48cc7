import type { Pool, PoolClient } from 'pg';

/** A transaction that keeps PostgreSQL from removing row versions that have become dead since it began. */
export class PinnedTransaction {
  private constructor(private readonly client: PoolClient) {}

  static async begin(pool: Pool): Promise<PinnedTransaction> {
    const client = await pool.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query('SELECT pg_current_xact_id()');
    return new PinnedTransaction(client);
  }

  async end(): Promise<void> {
    await this.client.query('ROLLBACK');
    this.client.release();
  }
}
