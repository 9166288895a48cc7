import { Socket } from 'node:net';
import pg from 'pg';

/** A prepared statement. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const CONNECT_MS = 2_000;
const CLOSE_MS = 1_000;

/** The outbox grows from nothing to millions of rows: a plan that was made for an empty table must stay a good one. */
const BY_INDEX = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan; SET jit = off;
  SET max_parallel_workers_per_gather = 0`;

/**
 * A separate connection to the service's database, so that no other work can delay it. Statements run one after the other. It is
 * opened at the first use; every failure closes it, and the next statement opens another.
 */
export class RelayConnection {
  private current: Connected | undefined;

  constructor(private readonly config: pg.ClientConfig) {}

  /** Rejects if there is no answer within `answerMs`: a connection may be dead without this side noticing. */
  async query<Row>({ name, text }: Statement, values: unknown[], answerMs: number): Promise<Row[]> {
    const connected = (this.current ??= this.connect());
    try {
      const client = await connected.client;
      const query = { name, text, values, query_timeout: answerMs };
      return (await client.query(query)).rows as Row[];
    } catch (error) {
      await this.end(connected);
      throw error;
    }
  }

  /** Rejects running statements. */
  async close(): Promise<void> {
    if (this.current) await this.end(this.current);
  }

  private async end(connected: Connected): Promise<void> {
    if (this.current === connected) this.current = undefined;
    const client = await connected.client.catch(() => undefined);
    const timer = setTimeout(() => connected.socket.destroy(), CLOSE_MS);
    await client?.end();
    clearTimeout(timer);
  }

  private connect(): Connected {
    const socket = new Socket();
    const client = new pg.Client({
      ...this.config,
      application_name: 'tradewind-relay',
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: 0,
      keepAlive: true,
      stream: () => socket,
    });
    const connected = { socket, client: open(client) };
    client.on('error', () => void this.end(connected));
    return connected;
  }
}

interface Connected {
  readonly socket: Socket;
  readonly client: Promise<pg.Client>;
}

async function open(client: pg.Client): Promise<pg.Client> {
  await client.connect();
  const settings = { text: BY_INDEX, query_timeout: CONNECT_MS };
  await client.query(settings);
  return client;
}
