import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { connectionOf } from '@tradewind/application';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Statement } from './statement.js';

const ANSWER_MS = 3_000;

/** The table grows from nothing to millions of rows: a plan that was made for an empty table must stay a good one. */
const BY_INDEX = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan; SET jit = off;
  SET max_parallel_workers_per_gather = 0`;

/** What other instances of the service are told. `reconnected`: this instance may have missed something. */
export type News = 'deadline' | 'clock' | 'reconnected';

const CHANNEL = 'scheduling';

/**
 * A separate connection to the service's database, so that a busy pool delays nobody. It also carries the news between the
 * instances of the service. It is opened at the first use; every failure closes it, and the next statement opens another.
 */
@Injectable()
export class SchedulingConnection implements OnApplicationShutdown {
  private readonly listeners: ((news: News) => void)[] = [];
  private current: Promise<pg.Client> | undefined;
  private isClosed = false;

  constructor(private readonly dataSource: DataSource) {}

  onNews(listener: (news: News) => void): void {
    this.listeners.push(listener);
  }

  /** Rejects if there is no answer within 3 s: a connection may be dead without this side noticing. */
  async query<Row extends object>({ name, text }: Statement, values: unknown[]): Promise<Row[]> {
    if (this.isClosed) throw new Error('The application has shut down.');
    const connecting = (this.current ??= this.connect());
    try {
      const client = await connecting;
      const query = { name, text, values, query_timeout: ANSWER_MS };
      return (await client.query<Row>(query)).rows;
    } catch (error) {
      this.forget(connecting);
      throw error;
    }
  }

  /** Tells the other instances, not this one. */
  async tell(news: News): Promise<void> {
    await this.query({ name: 'scheduling_tell', text: `SELECT pg_notify('${CHANNEL}', $1)` }, [news]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    const client = await this.current?.catch(() => undefined);
    this.current = undefined;
    await client?.end();
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...connectionOf(this.dataSource),
      application_name: 'tradewind-scheduling',
      connectionTimeoutMillis: ANSWER_MS,
      keepAlive: true,
    });
    client.on('error', () => this.forget(connecting));
    const connecting = this.open(client);
    return connecting;
  }

  private async open(client: pg.Client): Promise<pg.Client> {
    try {
      await client.connect();
      const settings = { text: `${BY_INDEX}; LISTEN ${CHANNEL}`, query_timeout: ANSWER_MS };
      await client.query(settings);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    const ownId = (client as unknown as { processID: number }).processID;
    client.on('notification', ({ processId, payload }) => {
      if (processId !== ownId) this.spread(payload as News);
    });
    this.spread('reconnected');
    return client;
  }

  private spread(news: News): void {
    for (const listener of this.listeners) listener(news);
  }

  private forget(connection: Promise<pg.Client>): void {
    if (this.current === connection) this.current = undefined;
    connection.then((client) => client.end()).catch(() => undefined);
  }
}
