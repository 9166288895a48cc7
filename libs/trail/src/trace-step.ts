import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { codePlaceOf } from './code-places.js';
import { stepAttribute, type StepAttributeName } from './step-attributes.js';
import { currentCorrelation } from './correlation.js';
import type { StepKind } from './step-kind.js';

export type StepValues = Partial<Record<StepAttributeName, string | number | undefined>>;

/**
 * Runs `work` inside a span that is read as one step of the trail. The step has the current correlation unless `values`
 * contains another one. Without a tracing SDK it costs next to nothing. Errors are rethrown unchanged.
 */
export async function traceStep<T>(
  kind: StepKind,
  name: string,
  values: StepValues,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const tracer = trace.getTracer('tradewind');
  return tracer.startActiveSpan(name, { attributes: { [stepAttribute.kind]: kind } }, async (span) => {
    const step = new Step(span);
    if (step.isRecorded) step.set({ ...currentCorrelation(), ...codePlaceOf(kind, name), ...values });
    try {
      return await work(step);
    } catch (error) {
      step.fail(error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The running step. Values that become known later are set while it runs. */
export class Step {
  constructor(private readonly span: Span) {}

  /** Whether the values that are set will be recorded. */
  get isRecorded(): boolean {
    return this.span.isRecording();
  }

  set(values: StepValues): void {
    if (!this.isRecorded) return;
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined) this.span.setAttribute(stepAttribute[name as StepAttributeName], value);
    }
  }

  /** For a name that becomes known later, such as the route of a request. */
  rename(name: string): void {
    this.span.updateName(name);
  }

  fail(error: unknown): void {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.span.setStatus({ code: SpanStatusCode.ERROR, message });
  }
}
