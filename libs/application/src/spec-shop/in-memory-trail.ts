import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { TracerProvider, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace';
import { stepAttribute, type StepAttributeName } from '@tradewind/trail';

export interface TracedStep {
  readonly kind: string;
  readonly name: string;
  readonly failed: boolean;
  value(name: StepAttributeName): unknown;
}

/** Stores the steps that specs check, in the order in which they started. */
export class InMemoryTrail implements SpanProcessor {
  private begun: ReadableSpan[] = [];

  start(): void {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [this] }));
  }

  stop(): void {
    trace.disable();
    context.disable();
  }

  /** Returns the steps since the last call. */
  take(): TracedStep[] {
    const spans = this.begun;
    this.begun = [];
    return spans.map((span) => ({
      kind: String(span.attributes[stepAttribute.kind]),
      name: span.name,
      failed: span.status.code === 2,
      value: (name) => span.attributes[stepAttribute[name]],
    }));
  }

  onStart(span: ReadableSpan): void {
    this.begun.push(span);
  }

  onEnd(): void {}

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}
