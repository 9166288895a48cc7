import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { type ReadableSpan, type Sampler, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { stepAttribute, type StepAttributeName } from '@tradewind/trail';

export interface TracedStep {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly traceId: string;
  readonly kind: string;
  readonly name: string;
  readonly failed: boolean;
  value(name: StepAttributeName): unknown;
}

/** Keeps the ended steps, in the order of their ends. */
export class InMemoryTrail implements SpanProcessor {
  private ended: ReadableSpan[] = [];

  /** @param sampler decides what is recorded; by default, all is */
  start(sampler?: Sampler): void {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [this], ...(sampler && { sampler }) }));
  }

  stop(): void {
    trace.disable();
    propagation.disable();
    context.disable();
  }

  steps(): TracedStep[] {
    return this.ended.map(toStep);
  }

  /** Forgets all steps. */
  clear(): void {
    this.ended = [];
  }

  onStart(): void {}

  onEnd(span: ReadableSpan): void {
    this.ended.push(span);
  }

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}

function toStep(span: ReadableSpan): TracedStep {
  return {
    id: span.spanContext().spanId,
    parentId: span.parentSpanContext?.spanId,
    traceId: span.spanContext().traceId,
    kind: String(span.attributes[stepAttribute.kind]),
    name: span.name,
    failed: span.status.code === 2,
    value: (name) => span.attributes[stepAttribute[name]],
  };
}
