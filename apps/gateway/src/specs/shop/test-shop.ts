import type { Clock } from '@tradewind/application';
import { createTestDatabase, freePort, type TestDatabase } from '@tradewind/embedded-postgres';
import pg from 'pg';
import { GatewayInstance } from '../gateway-instance.js';
import { UpstreamService, type Answer } from '../upstream-service.js';
import { TestBrowser } from './test-browser.js';
import { TestIdentity } from './test-identity.js';

/** Long enough for a busy machine. */
const silenceLimitMs = 10_000;

export interface ShopOptions {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly clock?: Clock;
  readonly settings?: Readonly<Record<string, string>>;
  /** The address under which browsers know the shop. Default: that of the first instance. */
  readonly origin?: string;
  /** How many instances of the gateway share the database. Default: 1. */
  readonly instances?: number;
}

/** Instances of the gateway in front of identity and of a service that responds with the request that it received. */
export class TestShop {
  private constructor(
    readonly origin: string,
    readonly gateways: readonly GatewayInstance[],
    readonly identity: TestIdentity,
    readonly service: UpstreamService,
    readonly database: TestDatabase,
    private readonly pool: pg.Pool,
  ) {}

  static async open({ answers, clock, settings, instances = 1, ...options }: ShopOptions = {}): Promise<TestShop> {
    const [port, database, service] = [
      await freePort(),
      await createTestDatabase(),
      await UpstreamService.open(answers),
    ];
    const origin = options.origin ?? `http://127.0.0.1:${port}`;
    const identity = await TestIdentity.open(origin);
    const gateways: GatewayInstance[] = [];
    for (let n = 0; n < instances; n++) {
      const own = n === 0 ? { port } : {};
      const urls = { serviceUrl: service.url, identityUrl: identity.url, shopUrl: origin, silenceLimitMs };
      gateways.push(await GatewayInstance.start({ ...urls, ...own, database, clock, settings }));
    }
    return new TestShop(
      origin,
      gateways,
      identity,
      service,
      database,
      new pg.Pool({ connectionString: database.url, max: 2 }),
    );
  }

  get gateway(): GatewayInstance {
    return this.gateways[0]!;
  }

  /** @param instance the instance of the gateway that the browser reaches */
  browser(instance = 0, agent?: string): TestBrowser {
    return new TestBrowser(this.origin, this.gateways[instance]!.url, agent);
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, values)).rows as Row[];
  }

  async metrics(instance = 0): Promise<string> {
    return (await this.browser(instance).ask('/metrics')).text;
  }

  async close(): Promise<void> {
    for (const gateway of this.gateways) await gateway.stop();
    await this.identity.goDown().catch(() => undefined);
    await this.service.goDown();
    await this.pool.end();
    await this.database.drop();
  }
}
