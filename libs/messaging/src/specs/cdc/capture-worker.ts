import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@tradewind/embedded-postgres';

const run = promisify(execFile);

const TEMPLATE = new URL('../../../../../deploy/debezium/outbox-connector.json', import.meta.url);

const WORKER_SETTINGS = `
config.providers=env
config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
config.providers.env.param.allowlist.pattern=CDC_.*
offset.flush.interval.ms=500`;

/** A real Kafka Connect worker that runs the connector of deploy/debezium on one database. */
export class CaptureWorker {
  private readonly connectorFile = join(mkdtempSync(join(tmpdir(), 'tradewind-cdc-')), 'connector.properties');

  private constructor(
    private readonly control: string,
    private readonly kafka: string,
    private readonly database: URL,
    private readonly port: number,
  ) {
    const name = database.pathname.slice(1);
    const template = readFileSync(TEMPLATE, 'utf8').replaceAll('{service}', name);
    const settings = { name: `${name}-outbox`, ...(JSON.parse(template) as Record<string, string>) };
    const lines = Object.entries(settings).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`);
    writeFileSync(this.connectorFile, lines.join(''));
  }

  /** `control`: the program that starts, stops and kills workers. `database`: as the role of change data capture. */
  static async of(control: string, kafka: string, database: URL): Promise<CaptureWorker> {
    return new CaptureWorker(control, kafka, database, await freePort());
  }

  get connectUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when the connector reads from its slot, or gives up waiting for it after a minute. */
  async start(): Promise<void> {
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
      },
    });
  }

  async stop(): Promise<void> {
    await run(this.control, ['stop', String(this.port)]);
  }

  async kill(): Promise<void> {
    await run(this.control, ['kill', String(this.port)]);
  }
}
