import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { type ReadableSpan, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type OtlpSpan, readStep, type RecordedStep } from '@tradewind/trail';

/** The steps of this process, as the gateway would read them from its spans. */
export class InMemoryTrail implements SpanProcessor {
  private readonly ended: RecordedStep[] = [];

  start(): void {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [this] }));
  }

  stop(): void {
    trace.disable();
    propagation.disable();
    context.disable();
  }

  get steps(): readonly RecordedStep[] {
    return this.ended;
  }

  onStart(): void {}

  onEnd(span: ReadableSpan): void {
    const step = readStep(otlp(span), { service: 'ordering' });
    if (step) this.ended.push({ seq: this.ended.length + 1, ...step });
  }

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}

function otlp(span: ReadableSpan): OtlpSpan {
  const { name, status, attributes, startTime, endTime, parentSpanContext } = span;
  const { traceId, spanId } = span.spanContext();
  const nanoseconds = ([seconds, rest]: ReadableSpan['startTime']) =>
    String(BigInt(seconds) * 1_000_000_000n + BigInt(rest));
  return {
    ...{ traceId, spanId, name, status },
    ...(parentSpanContext && { parentSpanId: parentSpanContext.spanId }),
    ...{ startTimeUnixNano: nanoseconds(startTime), endTimeUnixNano: nanoseconds(endTime) },
    attributes: Object.entries(attributes).map(([key, value]) => ({
      key,
      value: typeof value === 'number' ? { doubleValue: value } : { stringValue: String(value) },
    })),
  };
}
