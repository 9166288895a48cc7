import { trace, TraceFlags, type Attributes, type Context } from '@opentelemetry/api';
import { stepAttribute } from './step-attributes.js';
import type { StepKind } from './step-kind.js';

/** Steps that tell of trouble, or of what somebody does on purpose. */
const ofTrouble: readonly StepKind[] = ['retry-scheduled', 'parked', 'dead-lettered', 'fault', 'crash'];

/** Whether a step is recorded even if its flow is not. `attributes` are those with which its span begins. */
export function isKeptAlways(attributes: Attributes): boolean {
  const hasFailed = attributes[stepAttribute.stepId] !== undefined;
  return hasFailed || ofTrouble.includes(attributes[stepAttribute.kind] as StepKind);
}

/**
 * Marks the trace of a context as sampled: what runs in the returned context is recorded, and so is what it causes in other
 * services. For work that is tried again, so that the trail tells how it ended.
 */
export function recordedFromHere(context: Context): Context {
  const span = trace.getSpanContext(context);
  return span ? trace.setSpanContext(context, { ...span, traceFlags: span.traceFlags | TraceFlags.SAMPLED }) : context;
}
