import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@tradewind/embedded-postgres';
import type { Pool } from 'pg';
import { repository } from './program-process.js';
import type { Surroundings } from './surroundings.js';

const run = promisify(execFile);
const folder = join(repository, 'deploy/debezium');

const PLACE_MS = 60_000;
const CONFIRMED = `SELECT confirmed_flush_lsn::text AS lsn FROM pg_replication_slots WHERE database = current_database()`;

const WORKER_SETTINGS = `
config.providers=env
config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
config.providers.env.param.allowlist.pattern=CDC_.*
offset.flush.interval.ms=500`;

export const debeziumIsAbsent = 'it needs Kafka Connect: npm run bench -- --debezium CONTROL';

/** A Kafka Connect worker that runs the connector of `deploy/debezium` on the outbox of one database. */
export class Debezium {
  private constructor(
    private readonly control: string,
    private readonly kafka: string,
    private readonly url: URL,
    private readonly port: number,
    private readonly connectorFile: string,
    private readonly pool: Pool,
  ) {}

  /**
   * Creates the replication slot, which covers all changes from now on, and leaves the worker stopped. Returns
   * undefined if no Kafka Connect is configured.
   */
  static async on(surroundings: Surroundings, url: string, pool: Pool): Promise<Debezium | undefined> {
    const { debezium: control, directory } = surroundings;
    if (control === undefined) return undefined;
    await pool.query(`DO $$ BEGIN CREATE ROLE cdc; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
    await pool.query(readFileSync(join(folder, 'prepare.sql'), 'utf8'));
    const database = new URL(url);
    const connectorFile = join(directory, `${database.pathname.slice(1)}.properties`);
    writeFileSync(connectorFile, connectorOf(database.pathname.slice(1)));
    const { address } = surroundings.requireKafka();
    const worker = new Debezium(control, address, database, await freePort(), connectorFile, pool);
    surroundings.onEnd(() => worker.stop());
    await worker.start();
    await worker.untilItKnowsItsPlace();
    await worker.stop();
    return worker;
  }

  async start(): Promise<void> {
    const { hostname, port, username, password } = this.url;
    await run(this.control, ['start', this.connectorFile, this.kafka, String(this.port)], {
      env: {
        ...process.env,
        WORKER_EXTRA: WORKER_SETTINGS,
        CDC_DATABASE_HOST: hostname,
        CDC_DATABASE_PORT: port,
        CDC_DATABASE_USER: username,
        CDC_DATABASE_PASSWORD: password,
        CDC_DATABASE_SSL_MODE: 'disable',
        CDC_DATABASE_SSL_CA_FILE: '',
      },
    });
  }

  /** Waits for the first stored offset. Without one, a restarted worker would have to begin with another slot. */
  private async untilItKnowsItsPlace(): Promise<void> {
    const place = async () => (await this.pool.query<{ lsn: string }>(CONFIRMED)).rows[0]?.lsn;
    const first = await place();
    const deadline = Date.now() + PLACE_MS;
    while ((await place()) === first) {
      if (Date.now() > deadline) throw new Error(`Debezium stored no offset within ${PLACE_MS / 1000} s`);
      await wait(100);
    }
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    await run(this.control, ['stop', String(this.port)]);
  }

  /** Drops the slot as well, so that the database can be dropped. */
  async close(): Promise<void> {
    await this.stop();
    const idle = `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE database = current_database() AND active`;
    await this.pool.query(idle);
    await this.pool.query(
      'SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = current_database() AND NOT active',
    );
  }
}

function connectorOf(service: string): string {
  const template = readFileSync(join(folder, 'outbox-connector.json'), 'utf8').replaceAll('{service}', service);
  const settings = { name: `${service}-${process.pid}`, ...(JSON.parse(template) as Record<string, string>) };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`);
  return lines.join('');
}
