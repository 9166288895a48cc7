import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { RelayConnection, type Statement } from './relay-connection.js';

const PAGE_MS = 15_000;
const LEASE_MS = 2_500;

/**
 * The relay's own two connections: what it reads of the outbox, however long that takes, holds up neither its lease nor its
 * cursor, and a busy pool holds up neither.
 */
@Injectable()
export class RelayDatabase {
  private readonly reading: RelayConnection;
  private readonly holding: RelayConnection;

  constructor(dataSource: DataSource) {
    const { master } = dataSource.driver as unknown as { readonly master: pg.Pool };
    const { password, ssl } = master.options;
    const config = { ...master.options, password, ssl };
    this.reading = new RelayConnection(config);
    this.holding = new RelayConnection(config);
  }

  /** Of the outbox. */
  read<Row>(statement: Statement, values: unknown[], answerMs = PAGE_MS): Promise<Row[]> {
    return this.reading.query(statement, values, answerMs);
  }

  /** Of lease and cursor. */
  hold<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.holding.query(statement, values, LEASE_MS);
  }

  /** Ends both connections; what still runs is rejected. The next statement takes another. */
  async release(): Promise<void> {
    await Promise.all([this.reading.close(), this.holding.close()]);
  }
}
