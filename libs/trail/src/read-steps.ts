import type { OtlpResourceSpans, OtlpSpan, OtlpTraceExport } from './otlp.js';
import { attributeMap } from './otlp.js';
import { stepAttribute, type StepAttributeName } from './step-attributes.js';
import type { StepKind } from './step-kind.js';
import type { TrailStep } from './trail-step.js';

const errorStatus = 2;

/** The process that a span comes from. */
export interface StepOrigin {
  readonly service: string;
  readonly instance?: string;
}

/** Returns all steps of an export, in its order. Spans that are not steps are skipped. */
export function readSteps(traces: OtlpTraceExport): TrailStep[] {
  return (traces.resourceSpans ?? []).flatMap((resource) => {
    const origin = originOf(resource);
    return (resource.scopeSpans ?? []).flatMap(({ spans = [] }) =>
      spans.flatMap((span) => readStep(span, origin) ?? []),
    );
  });
}

/** Reads a span as a step. Returns `undefined` if the span is not a step. */
export function readStep(span: OtlpSpan, { service, instance }: StepOrigin): TrailStep | undefined {
  const attributes = attributeMap(span.attributes);
  const kind = attributes.get(stepAttribute.kind);
  if (typeof kind !== 'string') return undefined;
  const { outcome, stepId, ...details } = readDetails(attributes);
  const failed = span.status?.code === errorStatus;
  return {
    id: String(stepId ?? span.spanId),
    at: milliseconds(span.startTimeUnixNano),
    durationMs: durationMs(span),
    service,
    ...(instance && { instance }),
    kind: kind as StepKind,
    name: span.name,
    traceId: span.traceId,
    ...(span.parentSpanId && { parentId: span.parentSpanId }),
    ...details,
    outcome: String(outcome ?? (failed ? 'failed' : 'ok')),
    ...(failed && span.status?.message && { error: span.status.message }),
  };
}

function readDetails(attributes: Map<string, string | number>): Partial<Record<StepAttributeName, string | number>> {
  const names = Object.keys(stepAttribute) as (StepAttributeName | 'kind')[];
  const known = names.filter((name) => name !== 'kind' && attributes.has(stepAttribute[name]));
  return Object.fromEntries(known.map((name) => [name, attributes.get(stepAttribute[name])]));
}

function originOf({ resource }: OtlpResourceSpans): StepOrigin {
  const attributes = attributeMap(resource?.attributes);
  const instance = attributes.get('service.instance.id');
  return {
    service: String(attributes.get('service.name') ?? 'unknown'),
    ...(instance !== undefined && { instance: String(instance) }),
  };
}

function durationMs(span: OtlpSpan): number {
  const nanoseconds = BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano);
  return Math.max(0, Number(nanoseconds) / 1e6);
}

function milliseconds(unixNano: string | number): number {
  return Number(BigInt(unixNano) / 1000n) / 1000;
}
