import type { DataSource } from 'typeorm';
import { OutboxReader } from '../outgoing/relay/outbox-reader.js';
import type { SnapshotCursor } from '@tradewind/application/snapshot-window';
import { RelayDatabase } from '../outgoing/leadership/relay-database.js';

/** A strategy to read the outbox: `poll` returns the positions of all rows that it considers new. */
export interface OutboxCursor {
  poll(): Promise<string[]>;
}

/** The strategy of the relay. */
export class SnapshotWindowCursor implements OutboxCursor {
  /** The number of rows of each page that is not empty. */
  readonly pages: number[] = [];
  private readonly database: RelayDatabase;
  private readonly reader: OutboxReader;
  private cursor: SnapshotCursor = { old: '1:1:' };

  constructor(dataSource: DataSource) {
    this.database = new RelayDatabase(dataSource);
    this.reader = new OutboxReader(this.database);
  }

  async poll(): Promise<string[]> {
    const positions: string[] = [];
    do {
      const page = await this.reader.read(this.cursor);
      if (page.rows.length > 0) this.pages.push(page.rows.length);
      positions.push(...page.rows.map(({ position }) => position));
      this.cursor = page.next;
    } while (this.cursor.window);
    return positions;
  }

  release(): Promise<void> {
    return this.database.release();
  }
}

/** The common strategy: all rows behind the last position. */
export class PositionCursor implements OutboxCursor {
  private last = '0';

  constructor(private readonly dataSource: DataSource) {}

  async poll(): Promise<string[]> {
    const sql = 'SELECT position FROM outbox WHERE position > $1 ORDER BY position';
    const rows = await this.dataSource.query<Array<{ position: string }>>(sql, [this.last]);
    this.last = rows.at(-1)?.position ?? this.last;
    return rows.map(({ position }) => position);
  }
}

/**
 * The common remedy: transactions in order of their ids, up to the oldest running one. Usually the oldest of the whole server;
 * here of this database only, so that other specs have no influence.
 */
export class OldestTransactionCursor implements OutboxCursor {
  private last = { transaction_id: '0', position: '0' };

  constructor(private readonly dataSource: DataSource) {}

  async poll(): Promise<string[]> {
    const sql = `
      SELECT transaction_id, position FROM outbox
      WHERE (transaction_id, position) > ($1::xid8, $2) AND transaction_id < coalesce(
        (SELECT backend_xid::text::xid8 AS oldest FROM pg_stat_activity
         WHERE datname = current_database() AND backend_xid IS NOT NULL ORDER BY oldest LIMIT 1),
        pg_snapshot_xmax(pg_current_snapshot()))
      ORDER BY transaction_id, position`;
    const rows = await this.dataSource.query<Array<typeof this.last>>(sql, [
      this.last.transaction_id,
      this.last.position,
    ]);
    this.last = rows.at(-1) ?? this.last;
    return rows.map(({ position }) => position);
  }
}
