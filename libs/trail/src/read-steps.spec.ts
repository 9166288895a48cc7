import { describe, expect, it } from 'vitest';
import type { OtlpSpan } from './otlp.js';
import { readStep, readSteps } from './read-steps.js';

const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
const integer = (key: string, value: string | number) => ({ key, value: { intValue: value } });

const startOrder: OtlpSpan = {
  traceId: 'a'.repeat(32),
  spanId: 'b'.repeat(16),
  parentSpanId: 'c'.repeat(16),
  name: 'StartOrder',
  startTimeUnixNano: '1764000000123456789',
  endTimeUnixNano: '1764000000126956789',
  attributes: [
    text('tradewind.step.kind', 'command'),
    text('tradewind.correlation.id', 'walk-7'),
    text('tradewind.key', 'o-1'),
  ],
};

describe('A step read from a span', () => {
  it('tells who did what, when, how long and because of what', () => {
    expect(readStep(startOrder, { service: 'ordering', instance: 'host:7' })).toEqual({
      id: 'b'.repeat(16),
      at: 1764000000123.456,
      durationMs: 3.5,
      service: 'ordering',
      instance: 'host:7',
      kind: 'command',
      name: 'StartOrder',
      traceId: 'a'.repeat(32),
      parentId: 'c'.repeat(16),
      correlationId: 'walk-7',
      key: 'o-1',
      outcome: 'ok',
    });
  });

  it('has failed with the error of its span', () => {
    const failed = { ...startOrder, status: { code: 2, message: 'BusinessRuleBrokenError: no items' } };
    expect(readStep(failed, { service: 'ordering' })).toMatchObject({
      outcome: 'failed',
      error: 'BusinessRuleBrokenError: no items',
    });
  });

  it('has the id to which those below it refer, also where its span was made after the fact', () => {
    const attributes = [...startOrder.attributes!, text('tradewind.step.id', 'd'.repeat(16))];
    const read = readStep({ ...startOrder, attributes }, { service: 'ordering' });
    expect(read).toMatchObject({ id: 'd'.repeat(16), parentId: 'c'.repeat(16) });
    expect(read).not.toHaveProperty('stepId');
  });

  it('keeps the outcome it was given', () => {
    const duplicate = {
      ...startOrder,
      attributes: [...startOrder.attributes!, text('tradewind.outcome', 'duplicate')],
    };
    expect(readStep(duplicate, { service: 'ordering' })).toMatchObject({ outcome: 'duplicate' });
  });

  it('has its numbers as numbers, however they were sent', () => {
    const relayed = {
      ...startOrder,
      attributes: [
        text('tradewind.step.kind', 'relayed'),
        integer('tradewind.offset', '41'),
        integer('tradewind.partition', 0),
      ],
    };
    expect(readStep(relayed, { service: 'ordering' })).toMatchObject({ kind: 'relayed', offset: 41, partition: 0 });
  });

  it('is never made of a span of something else', () => {
    expect(
      readStep({ ...startOrder, attributes: [text('http.method', 'GET')] }, { service: 'ordering' }),
    ).toBeUndefined();
  });
});

describe('An export of spans', () => {
  it('yields the steps of every service in it', () => {
    const of = (service: string, ...spans: OtlpSpan[]) => ({
      resource: { attributes: [text('service.name', service)] },
      scopeSpans: [{ spans }],
    });
    const steps = readSteps({
      resourceSpans: [of('basket', startOrder, { ...startOrder, attributes: [] }), of('ordering', startOrder)],
    });
    expect(steps.map(({ service }) => service)).toEqual(['basket', 'ordering']);
  });

  it('may be empty', () => {
    expect(readSteps({})).toEqual([]);
  });
});
