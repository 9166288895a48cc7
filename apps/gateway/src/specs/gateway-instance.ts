import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock } from '@tradewind/application';
import { createTestDatabase, freePort, type TestDatabase } from '@tradewind/embedded-postgres';
import { configureHttp, httpAdapter, shutDown } from '@tradewind/platform';
import { services, urlSettingOf } from '@tradewind/services';
import { GatewayModule } from '../gateway.module.js';
import { SILENCE_LIMIT_MS } from '../proxy/service-proxy.js';
import { clientSecret } from './shop/client-secret.js';
import { builtWeb } from './web/built-web.js';

export interface InstanceOptions {
  /** Any server, which stands in for all services that `urls` does not name. */
  readonly serviceUrl: string;
  readonly identityUrl?: string;
  readonly silenceLimitMs?: number;
  /** By default, the instance has a database of its own. */
  readonly database?: TestDatabase;
  /** By default, the address of the instance. */
  readonly shopUrl?: string;
  readonly port?: number;
  readonly clock?: Clock;
  readonly settings?: Readonly<Record<string, string>>;
}

/** An instance of the gateway on a real PostgreSQL server. */
export class GatewayInstance {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: TestDatabase,
    private readonly ownsDatabase: boolean,
  ) {}

  static async start(options: InstanceOptions): Promise<GatewayInstance> {
    const { serviceUrl, identityUrl = serviceUrl, silenceLimitMs = 300, clock, settings } = options;
    const [port, database] = [options.port ?? (await freePort()), options.database ?? (await createTestDatabase())];
    const url = `http://127.0.0.1:${port}`;
    const urls = services.map((each) => [urlSettingOf(each), each.name === 'identity' ? identityUrl : serviceUrl]);
    Object.assign(process.env, {
      PORT: String(port),
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      SHOP_URL: options.shopUrl ?? url,
      SESSION_KEY: 'a key for the sessions of these specs',
      WEB_CLIENT_SECRET: clientSecret,
      JWKS_URL: `${identityUrl}/oidc/jwks`,
      TOKEN_ISSUER: `${options.shopUrl ?? url}/oidc`,
      INSIGHT_ACCESS: 'open',
      WEB_DIRECTORY: builtWeb,
      ...Object.fromEntries(urls),
      ...settings,
    });
    const builder = Test.createTestingModule({ imports: [GatewayModule] })
      .overrideProvider(SILENCE_LIMIT_MS)
      .useValue(silenceLimitMs);
    if (clock) builder.overrideProvider(Clock).useValue(clock);
    const app = (await builder.compile()).createNestApplication<NestFastifyApplication>(httpAdapter(), {
      bodyParser: false,
      logger: false,
    });
    configureHttp(app);
    await app.listen(port, '127.0.0.1');
    for (const name of Object.keys(settings ?? {})) delete process.env[name];
    return new GatewayInstance(app, url, database, options.database === undefined);
  }

  async stop(): Promise<void> {
    await shutDown(this.app);
    if (this.ownsDatabase) await this.database.drop();
  }
}
