import pg from 'pg';

const INSERT = `
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
  SELECT gen_random_uuid(), 'price-changed', 'catalog', $1, '/spec', '2026-11-20T09:30:00.000Z', 'spec', $2
  FROM generate_series(1, $3)
  RETURNING position`;

/** Transactions of other processes that a spec controls. Each has its own connection. */
export class OutboxWriters {
  private readonly clients: pg.Client[] = [];

  static async connect(url: string, count: number): Promise<OutboxWriters> {
    const writers = new OutboxWriters();
    for (let i = 0; i < count; i += 1) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      writers.clients.push(client);
    }
    return writers;
  }

  async begin(writer: number): Promise<void> {
    await this.query(writer, 'BEGIN');
  }

  /** Makes PostgreSQL count the transaction as running, though it has not written anything. */
  async takeTransactionId(writer: number): Promise<void> {
    await this.query(writer, 'SELECT pg_current_xact_id()');
  }

  /** As the row lock of an aggregate does. */
  async lock(writer: number, key: string): Promise<void> {
    await this.query(writer, 'SELECT pg_advisory_xact_lock(hashtext($1))', [key]);
  }

  async append(writer: number, key: string, rows = 1, payload = '{}'): Promise<string[]> {
    const { rows: written } = await this.query(writer, INSERT, [key, payload, rows]);
    return written.map(({ position }: { position: string }) => position);
  }

  async commit(writer: number): Promise<void> {
    await this.query(writer, 'COMMIT');
  }

  async rollback(writer: number): Promise<void> {
    await this.query(writer, 'ROLLBACK');
  }

  async query(writer: number, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    return this.clients[writer]!.query(sql, values);
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}
