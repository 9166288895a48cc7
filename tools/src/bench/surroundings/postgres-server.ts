import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@tradewind/embedded-postgres';
import pg from 'pg';

/**
 * Durable settings, as a shop needs them. Change data capture requires this `wal_level`; it is the same for all
 * contenders.
 */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'logical',
  max_wal_size: '8GB',
  shared_buffers: '1GB',
  max_connections: 200,
  jit: 'off',
  log_checkpoints: 'off',
};

/** The PostgreSQL server of a run. It has its own fresh cluster and serves both sides of each comparison. */
export class PostgresServer {
  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly dataDir: string,
    private readonly pool: pg.Pool,
  ) {}

  static async start(dataDir: string): Promise<PostgresServer> {
    const server = await startEmbeddedPostgres({ dataDir, settings });
    return new PostgresServer(server, dataDir, poolOf(server.url));
  }

  get port(): number {
    return this.server.port;
  }

  urlOf(database: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${database}`;
    return url.href;
  }

  /** Creates an empty database, after dropping any database of that name. */
  async createDatabase(name: string): Promise<string> {
    await this.dropDatabase(name);
    await this.query(`CREATE DATABASE ${name}`);
    return this.urlOf(name);
  }

  async dropDatabase(name: string): Promise<void> {
    await this.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  /** Runs a query as the superuser in the database `postgres`. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  /** Returns what the server wrote to its log while `work` ran. */
  async logDuring(work: () => Promise<unknown>): Promise<string> {
    const { logFile } = this.server;
    const from = statSync(logFile).size;
    await work();
    const text = Buffer.alloc(statSync(logFile).size - from);
    const file = openSync(logFile, 'r');
    readSync(file, text, 0, text.length, from);
    closeSync(file);
    return text.toString();
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await this.server.stop();
    removeEmbeddedPostgres(this.dataDir);
  }
}

/** Creates a pool for a benchmark's own statements. The caller must end it. */
export function poolOf(url: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined);
  return pool;
}
