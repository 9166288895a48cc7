import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, freePort, type TestDatabase, typescriptFlags } from '@tradewind/embedded-postgres';

const workspace = new URL('../../../../', import.meta.url);
const program = fileURLToPath(new URL('apps/payment-provider/src/main.ts', workspace));

export const apiKey = 'api_key_of_the_shop_canary';
export const webhookSecret = 'webhook_secret_canary';
export const operatorKey = 'operator_key_of_the_provider';

export interface BookEntry {
  readonly kind: 'authorisation' | 'decline' | 'capture' | 'void' | 'refund';
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
}

/** The simulated provider as a process of its own, with a database of its own. */
export class SpawnedProvider {
  private process: ChildProcessByStdio<null, Readable, null> | undefined;

  private constructor(
    private readonly port: number,
    private readonly database: TestDatabase,
  ) {}

  /** Its port is known before it runs, because the shop must know it, and it must know the shop. */
  static async prepare(): Promise<SpawnedProvider> {
    const [port, database] = await Promise.all([freePort(), createTestDatabase()]);
    return new SpawnedProvider(port, database);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(webhookUrl: string): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATABASE_URL: this.database.url,
      PROVIDER_API_KEY: apiKey,
      PROVIDER_OPERATOR_KEY: operatorKey,
      PROVIDER_WEBHOOK_URL: webhookUrl,
      PROVIDER_WEBHOOK_SECRET: webhookSecret,
    };
    const child = spawn(process.execPath, [...typescriptFlags, program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.process = child;
    await once(child.stdout, 'data');
  }

  /** What it has done for an order, oldest first. */
  async book(orderId: string): Promise<BookEntry[]> {
    const response = await fetch(`${this.url}/book?reference=${orderId}`, {
      headers: { authorization: `Bearer ${operatorKey}` },
    });
    return ((await response.json()) as { entries: BookEntry[] }).entries;
  }

  /** The kinds of the entries for an order, oldest first. */
  async did(orderId: string): Promise<string[]> {
    return (await this.book(orderId)).map(({ kind }) => kind);
  }

  async kill(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.database.drop();
  }
}
