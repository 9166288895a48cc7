import { ROOT_CONTEXT, SpanKind, trace, TraceFlags, type Attributes } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace';
import { stepAttribute, type StepKind } from '@tradewind/trail';
import { beforeEach, describe, expect, it } from 'vitest';
import { FlowSampler } from './flow-sampler.js';

describe('Of the flows that begin, the sampler', () => {
  let nowMs: number;
  let isBusy: boolean;
  let sampler: FlowSampler;
  const surroundings = { nowMs: () => nowMs, isBusy: () => isBusy };

  beforeEach(() => {
    nowMs = 5_000;
    isBusy = true;
    sampler = new FlowSampler(2, surroundings);
  });

  const sample = (
    kind: StepKind,
    name: string,
    parent?: { sampled: boolean; remote: boolean },
    more: Attributes = {},
  ) => {
    const traceFlags = parent?.sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags, isRemote: parent?.remote ?? false };
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, span) : ROOT_CONTEXT;
    const attributes = { [stepAttribute.kind]: kind, ...more };
    return sampler.shouldSample(context, span.traceId, name, SpanKind.INTERNAL, attributes);
  };
  const isRecorded = (...of: Parameters<typeof sample>) =>
    sample(...of).decision === SamplingDecision.RECORD_AND_SAMPLED;
  const begin = () => isRecorded('http', 'POST /parcels');
  const beginMany = (count: number) => Array.from({ length: count }, begin).filter(Boolean).length;

  it('records a hundred at once, then two per second, or twenty if there is time', () => {
    expect(beginMany(500)).toBe(100);
    nowMs += 1_500;
    expect(beginMany(500)).toBe(3);
    isBusy = false;
    nowMs += 1_500;
    expect(beginMany(500)).toBe(30);
    nowMs += 3_600_000;
    expect(beginMany(500)).toBe(100);
  });

  it('records what writes though very many read, and what a caller traces though very many do not', () => {
    const recordedOf = (name: string, remote: boolean) =>
      Array.from({ length: 500 }, () =>
        isRecorded('http', name, remote ? { sampled: true, remote } : undefined),
      ).filter(Boolean).length;
    for (const remote of [false, true])
      for (const name of ['GET /parcels', 'POST /parcels']) expect(recordedOf(name, remote)).toBe(100);
    for (const remote of [false, true])
      for (const name of ['GET /parcels', 'POST /parcels']) expect(recordedOf(name, remote)).toBe(0);
  });

  it('says with the next one that it records how many it did not', () => {
    expect(sample('http', 'POST /parcels').attributes).toBeUndefined();
    beginMany(109);
    nowMs += 2_000;
    expect(sample('http', 'POST /parcels').attributes).toEqual({ [stepAttribute.unrecordedFlows]: 10 });
    expect(sample('http', 'POST /parcels').attributes).toBeUndefined();
  });

  it('records what a recorded flow leads to, here and in other services, however much that is', () => {
    beginMany(500);
    for (const remote of [false, true]) {
      const parent = { sampled: true, remote };
      expect(Array.from({ length: 500 }, () => isRecorded('received', 'parcel-sent', parent)).every(Boolean)).toBe(
        true,
      );
    }
  });

  it('leaves out what another flow leads to, and what a caller does not want to be traced', () => {
    expect(isRecorded('received', 'parcel-sent', { sampled: false, remote: true })).toBe(false);
    expect(isRecorded('command', 'SendParcelCommand', { sampled: false, remote: false })).toBe(false);
    expect(isRecorded('http', 'POST /parcels', { sampled: false, remote: true })).toBe(false);
  });

  it.each<[string, StepKind, Attributes]>([
    ['waits for another attempt', 'retry-scheduled', {}],
    ['waits behind another message', 'parked', {}],
    ['waits for an operator', 'dead-lettered', {}],
    ['was broken on purpose', 'fault', {}],
    ['has failed', 'command', { [stepAttribute.stepId]: 'c'.repeat(16) }],
  ])('keeps of each what %s, and says that the rest is missing', (_, kind, attributes) => {
    const { decision, attributes: added } = sample(kind, 'it', { sampled: false, remote: true }, attributes);
    expect(decision).toBe(SamplingDecision.RECORD_AND_SAMPLED);
    expect(added).toEqual({ [stepAttribute.sampling]: 'failures' });
  });

  it('records none if so many per second are none, except what fails', () => {
    sampler = new FlowSampler(0, surroundings);
    nowMs += 60_000;
    expect(begin()).toBe(false);
    expect(isRecorded('dead-lettered', 'parcel-sent')).toBe(true);
  });
});
