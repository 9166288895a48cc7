import { Injectable } from '@nestjs/common';
import { connectionOf } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { RelayConnection, type Statement } from './relay-connection.js';

const PAGE_MS = 15_000;
const LEASE_MS = 2_500;

/**
 * The relay's own two connections. Reading the outbox, however long it takes, delays neither the lease nor the cursor, and a busy
 * pool delays neither connection.
 */
@Injectable()
export class RelayDatabase {
  private readonly outboxConnection: RelayConnection;
  private readonly leaseConnection: RelayConnection;

  constructor(dataSource: DataSource) {
    const config = connectionOf(dataSource);
    this.outboxConnection = new RelayConnection(config);
    this.leaseConnection = new RelayConnection(config);
  }

  /** Queries the outbox. */
  read<Row>(statement: Statement, values: unknown[], answerMs = PAGE_MS): Promise<Row[]> {
    return this.outboxConnection.query(statement, values, answerMs);
  }

  /** Queries the lease and the cursor. */
  queryLease<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.leaseConnection.query(statement, values, LEASE_MS);
  }

  /** Closes both connections and rejects running statements. The next statement opens another. */
  async release(): Promise<void> {
    await Promise.all([this.outboxConnection.close(), this.leaseConnection.close()]);
  }
}
