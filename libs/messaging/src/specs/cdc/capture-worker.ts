import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@tradewind/embedded-postgres';
import { connectorStatus } from '../../outgoing/cdc/connect-client.js';
import { eventually } from '../eventually.js';

const run = promisify(execFile);

const TEMPLATE = new URL('../../../../../deploy/debezium/outbox-connector.json', import.meta.url);

const WORKER_SETTINGS = `
config.providers=env
config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
config.providers.env.param.allowlist.pattern=CDC_.*
offset.flush.interval.ms=500`;

/** A real Kafka Connect worker that runs the connector of deploy/debezium on one database. */
export class CaptureWorker {
  readonly connector: string;
  private readonly connectorFile = join(mkdtempSync(join(tmpdir(), 'tradewind-cdc-')), 'connector.properties');

  private constructor(
    private readonly control: string,
    private readonly kafka: string,
    private readonly database: URL,
    private readonly port: number,
  ) {
    const name = database.pathname.slice(1);
    this.connector = `${name}-outbox`;
    const template = readFileSync(TEMPLATE, 'utf8').replaceAll('{service}', name);
    const settings = { name: this.connector, ...(JSON.parse(template) as Record<string, string>) };
    const lines = Object.entries(settings).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`);
    writeFileSync(this.connectorFile, lines.join(''));
  }

  /** `control`: the program that starts, stops and kills workers. `database`: with the role for change data capture. */
  static async of(control: string, kafka: string, database: URL): Promise<CaptureWorker> {
    return new CaptureWorker(control, kafka, database, await freePort());
  }

  get connectUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when the connector's task runs. */
  async start(): Promise<void> {
    await this.launch().catch(() => this.untilTaskRuns());
  }

  async stop(): Promise<void> {
    await run(this.control, ['stop', String(this.port)]);
  }

  async kill(): Promise<void> {
    await run(this.control, ['kill', String(this.port)]);
  }

  /** Rejects if the task does not run within a minute, as on a busy machine; the worker continues then. */
  private async launch(): Promise<void> {
    const { hostname, port, username, password } = this.database;
    await run(this.control, ['start', this.connectorFile, this.kafka, String(this.port)], {
      env: {
        ...process.env,
        WORKER_EXTRA: WORKER_SETTINGS,
        CONNECT_HEAP: '384m',
        CDC_DATABASE_HOST: hostname,
        CDC_DATABASE_PORT: port,
        CDC_DATABASE_USER: username,
        CDC_DATABASE_PASSWORD: password,
        CDC_DATABASE_SSL_MODE: 'disable',
        CDC_DATABASE_SSL_CA_FILE: '',
      },
    });
  }

  private async untilTaskRuns(): Promise<void> {
    await eventually(async () => {
      const status = await connectorStatus(this.connectUrl, this.connector);
      if (status?.tasks[0]?.state !== 'RUNNING') throw new Error(`${this.connector} does not run`);
    }, 180_000);
  }
}
