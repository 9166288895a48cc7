import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { type ReadableSpan, type Sampler, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { stepAttribute, type StepAttributeName } from '@tradewind/trail';

export interface TracedStep {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly kind: string;
  readonly failed: boolean;
  value(name: StepAttributeName): unknown;
}

/** Keeps the ended steps, in the order of their ends. */
export class InMemoryTrail implements SpanProcessor {
  private readonly ended: ReadableSpan[] = [];

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

  /** The steps directly below the steps of this kind for the message, each list in order. */
  below(kind: string, messageId: string): TracedStep[][] {
    const steps = this.ended.map(toStep);
    const above = steps.filter((step) => step.kind === kind && step.value('messageId') === messageId);
    return above.map(({ id }) => steps.filter(({ parentId }) => parentId === id));
  }

  /** The steps of this kind for the message. */
  of(kind: string, messageId: string): TracedStep[] {
    return this.ended.map(toStep).filter((step) => step.kind === kind && step.value('messageId') === messageId);
  }

  /** Kinds of the steps for the message, and of those below them, in the order of their ends. */
  endsOf(messageId: string): string[] {
    const steps = this.ended.map(toStep);
    const own = new Set(steps.filter((step) => step.value('messageId') === messageId).map(({ id }) => id));
    return steps.filter(({ id, parentId }) => own.has(id) || own.has(parentId ?? '')).map(({ kind }) => kind);
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
    kind: String(span.attributes[stepAttribute.kind]),
    failed: span.status.code === 2,
    value: (name) => span.attributes[stepAttribute[name]],
  };
}
