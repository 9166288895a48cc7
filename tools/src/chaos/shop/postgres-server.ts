import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '@tradewind/embedded-postgres';
import { Client } from 'pg';

const settings = { max_connections: 300, shared_buffers: '128MB', jit: 'off' };

/** The shop's PostgreSQL, always on the same port. */
export class PostgresServer {
  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(dataDir: string): Promise<PostgresServer> {
    const server = await startEmbeddedPostgres({ dataDir, port: await freePort(), settings });
    return new PostgresServer(dataDir, server);
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** Sends SIGKILL; the server recovers from its log. */
  async replace(): Promise<void> {
    await this.server.kill();
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, port: this.port, settings });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** As the superuser, past all proxies. Rejects when the server is down. */
  async query<Row>(database: string, sql: string, values: unknown[] = []): Promise<Row[]> {
    const url = new URL(this.url);
    url.pathname = `/${database}`;
    const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 5_000, query_timeout: 60_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
