import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { configureHttp, httpAdapter, shutDown } from '@tradewind/platform';
import { services, urlSettingOf } from '@tradewind/services';
import type { TrailStep } from '@tradewind/trail';
import request from 'supertest';
import { GatewayModule } from '../gateway.module.js';
import { SILENCE_LIMIT_MS } from '../proxy/service-proxy.js';
import { TrailRing } from '../trail/trail-ring.js';
import { UpstreamService, type Answer } from './upstream-service.js';

const trustedIssuer = { JWKS_URL: 'http://127.0.0.1:1/jwks', TOKEN_ISSUER: 'http://shop.test/oidc' };

/** The gateway with a single upstream service, which stands in for all services. */
export class Gateway {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly service: UpstreamService,
    readonly url: string,
  ) {}

  static async open(answers?: Readonly<Record<string, Answer>>): Promise<Gateway> {
    const service = await UpstreamService.open(answers);
    try {
      const app = await Gateway.before(service);
      return new Gateway(app, service, await app.getUrl());
    } catch (error) {
      await service.goDown();
      throw error;
    }
  }

  /** Starts the gateway in front of any server that listens at this URL. */
  static async before(service: { readonly url: string }, silenceLimitMs = 300): Promise<NestFastifyApplication> {
    const urls = Object.fromEntries(services.map((each) => [urlSettingOf(each), service.url]));
    Object.assign(process.env, { PORT: '0', LOG_LEVEL: 'silent', INSIGHT_ACCESS: 'open', ...trustedIssuer, ...urls });
    const builder = Test.createTestingModule({ imports: [GatewayModule] })
      .overrideProvider(SILENCE_LIMIT_MS)
      .useValue(silenceLimitMs);
    const app = (await builder.compile()).createNestApplication<NestFastifyApplication>(httpAdapter(), {
      bodyParser: false,
      logger: false,
    });
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
    return app;
  }

  get http() {
    return request(this.app.getHttpServer() as Server);
  }

  record(...steps: TrailStep[]): void {
    this.app.get(TrailRing).record(steps);
  }

  async close(): Promise<void> {
    await shutDown(this.app);
    await this.service.goDown();
  }
}
