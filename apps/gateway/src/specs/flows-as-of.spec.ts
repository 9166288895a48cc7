import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FlowListDto } from '../trail/flows/dto/flow-list.dto.js';
import type { FlowTimelineDto } from '../trail/flows/dto/flow-timeline.dto.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';

const noon = 1_764_000_000_000;

describe('The flows of an earlier moment', () => {
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = await Gateway.open();
    gateway.record(
      aStep({ id: '1', at: noon, durationMs: 10, correlationId: 'first' }),
      aStep({ id: '2', at: noon + 500, durationMs: 10, correlationId: 'first', error: 'Error: no paper left' }),
      aStep({ id: '3', at: noon + 100, durationMs: 50, correlationId: 'second' }),
      aStep({ id: '4', at: noon + 50, durationMs: 1, correlationId: 'look', kind: 'http', name: 'GET /products' }),
    );
  });
  afterEach(() => gateway.close());

  const asOf = async (at: number, query: object = {}) =>
    (
      await gateway.http
        .get('/api/trail/flows')
        .query({ at, ...query })
        .expect(200)
    ).body as FlowListDto;

  it('are those that had begun, with the steps that they had', async () => {
    expect((await asOf(noon - 1)).flows).toEqual([]);
    expect((await asOf(noon + 120)).flows).toMatchObject([
      { correlationId: 'second', state: 'running', durationMs: 20 },
      { correlationId: 'first', state: 'done', steps: 1 },
    ]);
    expect((await asOf(noon + 600)).flows).toMatchObject([
      { correlationId: 'second', state: 'done' },
      { correlationId: 'first', steps: 2 },
    ]);
  });

  it('are found by the state that they had then', async () => {
    expect((await asOf(noon + 120, { state: 'running' })).flows).toMatchObject([{ correlationId: 'second' }]);
    expect(await asOf(noon + 120, { limit: 1 })).toMatchObject({ flows: [{ correlationId: 'second' }], isCut: true });
    await gateway.http.get('/api/trail/flows?at=yesterday').expect(400);
  });

  it('are counted in parts of the time that is kept, without those that only read', async () => {
    const { body } = await gateway.http.get('/api/trail/flows/timeline').expect(200);
    const { from, to, parts } = body as FlowTimelineDto;
    expect({ from, to }).toEqual({ from: noon, to: noon + 510 });
    expect(parts.reduce((sum, { flows }) => sum + flows, 0)).toBe(2);
    expect(parts[0]).toEqual({ flows: 1, failed: 1, waited: 0 });
  });
});
