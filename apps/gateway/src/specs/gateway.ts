import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TrailStep } from '@tradewind/trail';
import request from 'supertest';
import { TrailRing } from '../trail/trail-ring.js';
import { GatewayInstance } from './gateway-instance.js';
import { UpstreamService, type Answer } from './upstream-service.js';

/** The gateway with a single upstream service, which stands in for all services. */
export class Gateway {
  private constructor(
    private readonly instance: GatewayInstance,
    readonly service: UpstreamService,
  ) {}

  static async open(
    answers?: Readonly<Record<string, Answer>>,
    settings?: Readonly<Record<string, string>>,
  ): Promise<Gateway> {
    const service = await UpstreamService.open(answers);
    try {
      return new Gateway(await GatewayInstance.start({ serviceUrl: service.url, settings }), service);
    } catch (error) {
      await service.goDown();
      throw error;
    }
  }

  get app(): NestFastifyApplication {
    return this.instance.app;
  }

  get url(): string {
    return this.instance.url;
  }

  get http() {
    return request(this.app.getHttpServer() as Server);
  }

  record(...steps: TrailStep[]): void {
    this.app.get(TrailRing).record(steps);
  }

  async close(): Promise<void> {
    await this.instance.stop();
    await this.service.goDown();
  }
}
