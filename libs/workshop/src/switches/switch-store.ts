import { Pool, type ClientConfig } from 'pg';
import type { SwitchedOn, SwitchSettings } from './switch-settings.js';

const schema = `
  CREATE SCHEMA IF NOT EXISTS workshop;
  CREATE TABLE IF NOT EXISTS workshop.switches (
    id text PRIMARY KEY,
    settings jsonb NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    until timestamptz NOT NULL,
    hits integer NOT NULL DEFAULT 0,
    switched_on_by text NOT NULL
  )`;

const columns = 'id, settings, since, until, hits, switched_on_by AS by';

type Row = SwitchedOn & { readonly id: string };

/**
 * Keeps what is on in a schema of the service's own database that exists only where a workshop is open. It has connections
 * of its own, because a hit counts even if the transaction in which it happens is rolled back.
 */
export class SwitchStore {
  private readonly pool: Pool;

  constructor(connection: ClientConfig) {
    this.pool = new Pool({ ...connection, max: 2, application_name: 'workshop' });
    this.pool.on('error', () => undefined);
  }

  async prepare(): Promise<void> {
    await this.pool.query(schema);
  }

  async read(): Promise<ReadonlyMap<string, SwitchedOn>> {
    const { rows } = await this.pool.query<Row>(`SELECT ${columns} FROM workshop.switches WHERE until > now()`);
    return new Map(rows.map(({ id, ...on }) => [id, on]));
  }

  async switchOn(id: string, settings: SwitchSettings, seconds: number, by: string): Promise<SwitchedOn> {
    const { rows } = await this.pool.query<Row>(
      `INSERT INTO workshop.switches (id, settings, until, switched_on_by)
       VALUES ($1, $2, now() + make_interval(secs => $3), $4)
       ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, since = now(), until = excluded.until, hits = 0,
         switched_on_by = excluded.switched_on_by
       RETURNING ${columns}`,
      [id, settings, seconds, by],
    );
    return rows[0]!;
  }

  async switchOff(id: string): Promise<void> {
    await this.pool.query('DELETE FROM workshop.switches WHERE id = $1', [id]);
  }

  /** Counts a hit. Resolves with the hits until now, or with undefined if it is off or used up. */
  async hit(id: string): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ hits: number }>(
      `UPDATE workshop.switches SET hits = hits + 1
       WHERE id = $1 AND until > now() AND hits < coalesce((settings ->> 'times')::integer, 2147483647)
       RETURNING hits`,
      [id],
    );
    return rows[0]?.hits;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
