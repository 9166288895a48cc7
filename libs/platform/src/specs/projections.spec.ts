import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainEvent } from '@tradewind/domain';
import { EventStore, eventType, EventTypes, OnStoredEvent, Projection } from '@tradewind/event-sourcing';
import request from 'supertest';
import { configureHttp, httpAdapter, ServiceModule } from '../index.js';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

class ParcelWeighedDomainEvent extends DomainEvent {
  constructor(readonly grams: number) {
    super();
  }
}

@Injectable()
class WeightProjection extends Projection {
  readonly name = 'weights';
  readonly version = 1;
  readonly tables = 'CREATE TABLE weights (grams int NOT NULL)';
  static isBroken = false;

  @OnStoredEvent(ParcelWeighedDomainEvent)
  async show(): Promise<void> {
    if (WeightProjection.isBroken) throw new Error('the password is hunter2');
  }
}

const eventTypes = new EventTypes([eventType('parcel-weighed', ParcelWeighedDomainEvent)]);

@Module({
  imports: [
    ServiceModule.forRoot({
      name: 'scales',
      schemas: [],
      migrations: [],
      refusals: [],
      access: {},
      eventSourcing: { eventTypes },
    }),
  ],
  providers: [WeightProjection],
})
class ScalesModule {}

describe('A service with an event store', () => {
  let desk: ParcelDesk;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    desk = await ParcelDesk.open({ started: false });
    const options = { bodyParser: false, logger: false as const, abortOnError: false };
    app = await NestFactory.create<NestFastifyApplication>(ScalesModule, httpAdapter(), options);
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
  });
  afterEach(() => {
    WeightProjection.isBroken = false;
  });
  afterAll(async () => {
    await app?.close();
    await desk.close();
  });

  const get = (path: string) => request(app.getHttpServer()).get(path);
  const weigh = () => app.get(EventStore).append('parcel:1', [new ParcelWeighedDomainEvent(5)], 'any');

  it('has its tables, and reports its projections', async () => {
    await weigh();
    await until(async () =>
      (await get('/metrics')).text.includes('event_projection_events_total{projection="weights"} 1'),
    );
    const { body } = await get('/health/ready');
    expect(body).toMatchObject({ status: 'ok', details: { projections: { status: 'up' } } });
    expect((await get('/metrics')).text).toContain('event_projection_behind_events{projection="weights"} 0');
  });

  it('is degraded while a projection stands still, names the event, and tells no more of the error', async () => {
    WeightProjection.isBroken = true;
    await weigh();
    await until(async () => (await get('/health/ready')).body.status === 'degraded');
    const answer = await get('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body.details.projections.message).toMatch(
      /^weights has stood still for \d+ s at event \d+ \(parcel-weighed\)$/,
    );
    expect(answer.text).not.toContain('hunter2');
    const { text } = await get('/metrics');
    expect(text).toContain('health_check_up{check="projections"} 0');
    expect(text).toMatch(/event_projection_standstill_seconds\{projection="weights"\} [0-9.]*[1-9]/);
    WeightProjection.isBroken = false;
    await until(async () => (await get('/health/ready')).body.status === 'ok');
  });
});
