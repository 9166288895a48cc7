import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrailStep } from '@tradewind/trail';
import { startTracing } from '../tracing/start-tracing.js';
import { ParcelDesk } from './parcel-desk.js';
import { TraceCollector } from './trace-collector.js';

describe('A request whose flow is not recorded', () => {
  let collector: TraceCollector;
  let stopTracing: () => Promise<void>;
  let desk: ParcelDesk;

  beforeAll(async () => {
    collector = await TraceCollector.open();
    stopTracing = startTracing('parcel-desk', collector.url, 0);
    desk = await ParcelDesk.open();
  });
  afterAll(async () => {
    await desk.close();
    await stopTracing();
    await collector.close();
  });

  const handIn = async (correlationId: string, grams: number) =>
    desk.http
      .post('/parcels')
      .set('Authorization', `Bearer ${await desk.issuer.tokenFor({ roles: ['operations'] })}`)
      .set('X-Correlation-Id', correlationId)
      .set('Idempotency-Key', `key-of-${correlationId}`)
      .send({ label: 'books', size: { grams } });
  const fail = (correlationId: string) =>
    desk.http
      .get('/parcels/refused/bug')
      .set('X-Correlation-Id', correlationId)
      .set('traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`);
  const stepsOf = (id: string) => collector.steps.filter(({ correlationId }) => correlationId === id);
  const stepOf = (id: string) => collector.step(({ correlationId }: TrailStep) => correlationId === id);

  it('is no step if all goes well', async () => {
    await handIn('walk-1', 900);
    await fail('walk-2');
    await stepOf('walk-2');
    expect(stepsOf('walk-1')).toEqual([]);
  });

  it('is a step with all that is known of it if it fails, inside the trace of its caller', async () => {
    const before = Date.now();
    await fail('walk-3');
    const step = await stepOf('walk-3');
    expect(step).toMatchObject({
      ...{ service: 'parcel-desk', kind: 'http', name: 'GET /parcels/refused/:why', httpStatus: 500 },
      ...{ traceId: 'a'.repeat(32), parentId: 'b'.repeat(16), outcome: 'failed', error: 'answered 500' },
      sampling: 'failures',
    });
    expect(step.at).toBeGreaterThan(before - 5);
    expect(step.at + step.durationMs).toBeLessThan(Date.now() + 5);
    expect(stepsOf('walk-3')).toHaveLength(1);
  });
});
