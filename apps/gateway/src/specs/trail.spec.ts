import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedStep } from '@tradewind/trail';
import { ringSize } from '../trail/trail-ring.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';
import { TrailListener } from './trail-listener.js';

const malformedSpan = {
  traceId: 'a',
  spanId: 'b',
  name: 'c',
  startTimeUnixNano: '1',
  endTimeUnixNano: '2',
  attributes: [{ key: 'tradewind.step.kind', value: { stringValue: 'command' } }],
};

describe('The trail at the gateway', () => {
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = await Gateway.open();
  });
  afterEach(() => gateway.close());

  const read = async (query: object) =>
    (await gateway.http.get('/api/trail').query(query)).body as { steps: RecordedStep[]; missed: number; last: number };
  const names = (steps: readonly RecordedStep[]) => steps.map(({ name }) => name);
  const listen = (query = '', lastEventId?: string) =>
    TrailListener.open(`${gateway.url}/api/trail/stream${query}`, lastEventId);

  it('is not read from a place that is no number', async () => {
    const { body } = await gateway.http.get('/api/trail?after=');
    expect(body).toMatchObject({ status: 400, errors: [{ field: 'after' }, { field: 'after' }] });
  });

  it('is made of the spans that services send', async () => {
    const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
    const span = {
      traceId: 'a'.repeat(32),
      spanId: 'b'.repeat(16),
      name: 'StartOrder',
      startTimeUnixNano: '1764000000000000000',
      endTimeUnixNano: '1764000000003000000',
      attributes: [text('tradewind.step.kind', 'command'), text('tradewind.correlation.id', 'walk-7')],
    };
    const traces = {
      resourceSpans: [
        { resource: { attributes: [text('service.name', 'ordering')] }, scopeSpans: [{ spans: [span] }] },
      ],
    };
    expect((await gateway.http.post('/v1/traces').send(traces)).body).toEqual({});
    expect((await read({ correlationId: 'walk-7' })).steps).toMatchObject([
      { seq: 1, service: 'ordering', kind: 'command', name: 'StartOrder' },
    ]);
  });

  it('takes nothing but exports', async () => {
    expect((await gateway.http.post('/v1/traces').send({ spans: [] })).status).toBe(400);
    expect((await gateway.http.post('/v1/traces').type('text/plain').send('{"resourceSpans":[]}')).status).toBe(400);
  });

  it.each([
    [{ resourceSpans: [null] }],
    [{ resourceSpans: [{ scopeSpans: 7 }] }],
    [{ resourceSpans: [{ scopeSpans: [null] }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: {} }] }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: [null] }] }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: [{}] }] }] }],
    [{ resourceSpans: [{ resource: { attributes: 7 } }] }],
    [{ resourceSpans: [{ resource: { attributes: [null] } }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: [{ ...malformedSpan, startTimeUnixNano: 'soon' }] }] }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: [{ ...malformedSpan, endTimeUnixNano: 1.5 }] }] }] }],
    [{ resourceSpans: [{ scopeSpans: [{ spans: [{ ...malformedSpan, name: {} }] }] }] }],
  ])('takes no export that is malformed: %j', async (traces) => {
    expect((await gateway.http.post('/v1/traces').send(traces)).body).toMatchObject({
      status: 400,
      code: 'validation-failed',
    });
  });

  it('is read by correlation id, or on from a place', async () => {
    gateway.record(aStep({ name: 'one' }), aStep({ name: 'two', correlationId: 'walk-8' }), aStep({ name: 'three' }));
    expect(names((await read({ correlationId: 'walk-7' })).steps)).toEqual(['one', 'three']);
    const first = await read({ limit: 2 });
    expect(names(first.steps)).toEqual(['one', 'two']);
    expect(names((await read({ after: first.last })).steps)).toEqual(['three']);
    expect((await gateway.http.get('/api/trail?limit=0')).body).toMatchObject({
      status: 400,
      errors: [{ field: 'limit' }],
    });
  });

  it('keeps the last 50,000 steps and says how many are gone', async () => {
    gateway.record(...Array.from({ length: ringSize + 412 }, () => aStep()));
    const slice = await read({ after: 100, limit: 1 });
    expect(slice).toMatchObject({ missed: 312, steps: [{ seq: 413 }] });
    expect(await read({ after: ringSize + 412 })).toEqual({ steps: [], missed: 0, last: ringSize + 412 });
  });

  it('is followed live', async () => {
    const listener = await listen();
    gateway.record(aStep({ name: 'one' }));
    gateway.record(aStep({ name: 'two' }), aStep({ name: 'three' }));
    expect(await listener.events(3)).toMatchObject([
      { data: { name: 'one' } },
      { data: { name: 'two' } },
      { data: { name: 'three' } },
    ]);
    listener.leave();
  });

  it('is followed by correlation id from the beginning of that', async () => {
    gateway.record(aStep({ name: 'one' }), aStep({ correlationId: 'walk-8' }));
    const listener = await listen('?correlationId=walk-7');
    gateway.record(aStep({ correlationId: 'walk-8' }), aStep({ name: 'two' }));
    expect(await listener.events(2)).toMatchObject([{ data: { name: 'one' } }, { data: { name: 'two' } }]);
    listener.leave();
  });

  it('goes on where a listener was', async () => {
    const before = await listen();
    gateway.record(aStep({ name: 'one' }));
    const [last] = await before.events(1);
    before.leave();
    gateway.record(aStep({ name: 'two' }));
    const after = await listen('', last!.id);
    expect(await after.events(1)).toMatchObject([{ data: { name: 'two' } }]);
    after.leave();
  });

  it('shows a listener the gap when it was away for too long', async () => {
    const before = await listen();
    gateway.record(aStep());
    const [last] = await before.events(1);
    before.leave();
    gateway.record(...Array.from({ length: ringSize + 12 }, () => aStep()));
    const after = await listen('', last!.id);
    expect(await after.events(2)).toMatchObject([
      { event: 'gap', data: { missed: 12 } },
      { event: 'step', data: { seq: 14 } },
    ]);
    after.leave();
  });

  it('shows a gap of unknown size to a listener of an earlier gateway', async () => {
    gateway.record(aStep({ name: 'one' }));
    const listener = await listen('', 'earlier-4711');
    expect(await listener.events(2)).toMatchObject([
      { event: 'gap', data: { missed: null } },
      { data: { name: 'one' } },
    ]);
    listener.leave();
  });

  it('waits for a slow listener without holding anything back for it', async () => {
    const slow = await listen();
    const quick = await listen();
    const long = 'x'.repeat(2_000);
    gateway.record(...Array.from({ length: 20_000 }, () => aStep({ error: long })));
    gateway.record(...Array.from({ length: ringSize }, () => aStep({ name: 'later' })));
    const events = await slow.eventsUntil(({ data }) => data['seq'] === 20_000 + ringSize);
    const steps = events.filter(({ event }) => event === 'step').length;
    const missed = events
      .filter(({ event }) => event === 'gap')
      .reduce((sum, { data }) => sum + Number(data['missed']), 0);
    expect(steps + missed).toBe(20_000 + ringSize);
    slow.leave();
    quick.leave();
  });
});
