import { context, trace, type Context, type Span } from '@opentelemetry/api';
import { codePlaceOf } from './code-places.js';
import { currentCorrelation } from './correlation.js';
import { stepAttribute } from './step-attributes.js';
import type { StepKind } from './step-kind.js';
import { Step, type StepValues } from './step.js';

/**
 * Runs `work` inside a span that is read as one step of the trail. The step has the current correlation unless `values`
 * contains another one. Without a tracing SDK it costs next to nothing. A step that fails is recorded also if its flow is not:
 * then its span is made after the fact. Errors are rethrown unchanged.
 */
export async function traceStep<T>(
  kind: StepKind,
  name: string,
  values: StepValues,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const begun = { kind, name, values, under: context.active(), at: performance.now() };
  const tracer = trace.getTracer('tradewind');
  return tracer.startActiveSpan(name, { attributes: { [stepAttribute.kind]: kind } }, async (span) => {
    const step = new Step(span, name);
    const { isRecorded } = step;
    if (isRecorded) step.set(knownAtFirst(begun));
    try {
      return await work(step);
    } catch (error) {
      step.fail(error);
      throw error;
    } finally {
      span.end();
      if (!isRecorded && step.failure !== undefined) recordFailed(step, span, begun);
    }
  });
}

interface Begun {
  readonly kind: StepKind;
  readonly name: string;
  readonly values: StepValues;
  readonly under: Context;
  /** As `performance.now()` tells it. */
  readonly at: number;
}

function knownAtFirst({ kind, name, values }: Begun): StepValues {
  return { ...currentCorrelation(), ...codePlaceOf(kind, name), ...values };
}

/** What ran below the step has the id of the span that was not recorded for its parent. */
function recordFailed(step: Step, unrecorded: Span, begun: Begun): void {
  const { kind, under, at } = begun;
  const attributes = { [stepAttribute.kind]: kind, [stepAttribute.stepId]: unrecorded.spanContext().spanId };
  const span = trace.getTracer('tradewind').startSpan(step.name, { attributes, startTime: at }, under);
  const failed = new Step(span, step.name);
  if (failed.isRecorded) {
    failed.set({ ...knownAtFirst(begun), ...step.unrecorded });
    failed.fail(step.failure);
  }
  span.end(performance.now());
}
