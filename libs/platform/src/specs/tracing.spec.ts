import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAttribute, useCodePlaces, type TrailStep } from '@tradewind/trail';
import { startTracing } from '../tracing/start-tracing.js';
import { ParcelDesk } from './parcel-desk.js';
import { TraceCollector } from './trace-collector.js';

describe('A traced request', () => {
  let collector: TraceCollector;
  let stopTracing: () => Promise<void>;
  let desk: ParcelDesk;

  beforeAll(async () => {
    collector = await TraceCollector.open();
    stopTracing = startTracing('parcel-desk', collector.url, 1_000);
    desk = await ParcelDesk.open();
  });
  afterAll(async () => {
    await desk.close();
    await stopTracing();
    await collector.close();
  });

  const handIn = async (correlationId: string, body: object) =>
    desk.http
      .post('/parcels')
      .set('Authorization', `Bearer ${await desk.issuer.tokenFor({ roles: ['operations'] })}`)
      .set('X-Correlation-Id', correlationId)
      .set('Idempotency-Key', `key-of-${correlationId}`)
      .set('traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`)
      .send(body);

  it('is a step with route, status, roles and correlation id, inside the trace of its caller', async () => {
    await handIn('walk-1', { label: 'books', size: { grams: 900 } });
    expect(
      await collector.step(({ kind, correlationId }) => kind === 'http' && correlationId === 'walk-1'),
    ).toMatchObject({
      service: 'parcel-desk',
      instance: expect.stringMatching(/:\d+$/),
      name: 'POST /parcels',
      httpRoute: '/parcels',
      httpStatus: 201,
      userRoles: 'operations',
      requestId: 'key-of-walk-1',
      traceId: 'a'.repeat(32),
      parentId: 'b'.repeat(16),
      outcome: 'ok',
    });
  });

  it('has what it does nested under it', async () => {
    await handIn('walk-2', { label: 'books', size: { grams: 900 } });
    const request = await collector.step(({ kind, correlationId }) => kind === 'http' && correlationId === 'walk-2');
    const commit = await collector.step(({ kind, correlationId }) => kind === 'commit' && correlationId === 'walk-2');
    expect(commit).toMatchObject({ parentId: request.id, traceId: request.traceId });
  });

  it('is a step as well when its body could not be read', async () => {
    await desk.http
      .post('/parcels')
      .set('Authorization', `Bearer ${await desk.issuer.tokenFor()}`)
      .set('X-Correlation-Id', 'walk-3')
      .type('json')
      .send('{');
    expect(await collector.step(({ correlationId }) => correlationId === 'walk-3')).toMatchObject({
      httpStatus: 400,
      outcome: 'ok',
    });
  });

  it('has failed when the answer is a server error', async () => {
    await desk.http.get('/parcels/refused/bug').set('X-Correlation-Id', 'walk-4');
    expect(await collector.step(({ correlationId }) => correlationId === 'walk-4')).toMatchObject({
      name: 'GET /parcels/refused/:why',
      outcome: 'failed',
      error: 'answered 500',
    });
  });

  it('says of a handler where its code is, as OpenTelemetry calls that, and of nothing else', async () => {
    const place = { file: 'apps/parcel-desk/src/welcomes.controller.ts', line: 7 };
    useCodePlaces((name) => (name === 'welcome' ? place : undefined));
    await desk.http.post('/welcomes').set('X-Correlation-Id', 'walk-7');
    const inWalk = (kind: string) => (step: TrailStep) => step.kind === kind && step.correlationId === 'walk-7';
    expect(await collector.step(inWalk('integration-event-handler'))).toMatchObject({ name: 'welcome', ...place });
    expect(await collector.step(inWalk('received'))).not.toHaveProperty('file');
    expect(stepAttribute).toMatchObject({ file: 'code.file.path', line: 'code.line.number' });
  });

  it('is no probe and no document', async () => {
    await desk.http.get('/health/ready').set('X-Correlation-Id', 'walk-5');
    await desk.http.get('/openapi.json').set('X-Correlation-Id', 'walk-5');
    await desk.http.get('/parcels/count').set('X-Correlation-Id', 'walk-6');
    await collector.step(({ correlationId }) => correlationId === 'walk-6');
    expect(collector.steps.filter(({ correlationId }) => correlationId === 'walk-5')).toEqual([]);
  });
});
