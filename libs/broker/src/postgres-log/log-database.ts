import { Logger } from '@nestjs/common';
import pg from 'pg';
import { databaseTls } from '../tls/database-tls.js';
import type { TlsOptions } from '../tls/tls-options.js';
import { brokerErrorOf } from './log-failure.js';

type Row = Record<string, unknown>;
export type QueryLog = (query: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult<Row>>;

const CONNECT_MS = 5_000;
const QUERY_MS = 15_000;
const CONNECTIONS = 4;

/**
 * The connections to the log's database. Every error becomes an error of the broker port, with the original as its cause.
 */
export class LogDatabase {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly pool: pg.Pool;

  constructor(
    private readonly url: string,
    private readonly clientId: string,
    private readonly tls: TlsOptions | undefined,
  ) {
    this.pool = new pg.Pool({ ...this.settings(QUERY_MS), max: CONNECTIONS, idleTimeoutMillis: 30_000 });
    // The pool does not handle errors of a checked-out client, so an error between two queries would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', (error) => this.logger.debug(`An idle connection was lost: ${error.message}`));
  }

  readonly query: QueryLog = (query, values) => unavailable(() => this.pool.query<Row>(query as string, values));

  async transaction(work: (query: QueryLog) => Promise<void>): Promise<void> {
    const client = await unavailable(() => this.pool.connect());
    const query: QueryLog = (text, values) => unavailable(() => client.query<Row>(text as string, values));
    try {
      await query('BEGIN');
      await work(query);
      await query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** A separate connection whose queries fail after `queryMs`. */
  async dedicated(queryMs: number): Promise<pg.Client> {
    const client = new pg.Client(this.settings(queryMs));
    client.on('error', (error) => this.logger.debug(`A group session was lost: ${error.message}`));
    await unavailable(() => client.connect());
    return client;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private settings(queryMs: number): pg.ClientConfig {
    return {
      connectionString: this.url,
      ssl: databaseTls(this.url, this.tls),
      application_name: this.clientId,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: queryMs,
      statement_timeout: queryMs,
      keepAlive: true,
    };
  }
}

export async function unavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw brokerErrorOf(error);
  }
}
