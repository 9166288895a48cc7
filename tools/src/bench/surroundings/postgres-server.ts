import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@tradewind/embedded-postgres';
import pg from 'pg';

/** Durable, as a shop needs it. `wal_level` is what change data capture asks for, and the same for all. */
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

/** The server of a run: its own, on a fresh cluster, the same one for both sides of each comparison. */
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

  /** An empty database; one of that name is dropped first. */
  async createDatabase(name: string): Promise<string> {
    await this.dropDatabase(name);
    await this.query(`CREATE DATABASE ${name}`);
    return this.urlOf(name);
  }

  async openDatabase(name: string): Promise<string> {
    const [known] = await this.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    return known === undefined ? this.createDatabase(name) : this.urlOf(name);
  }

  async dropDatabase(name: string): Promise<void> {
    await this.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  /** As the superuser, on the database `postgres`. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  /** What the server wrote to its log while `work` ran. */
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

/** For the statements of a benchmark itself; end it when done. */
export function poolOf(url: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined);
  return pool;
}
