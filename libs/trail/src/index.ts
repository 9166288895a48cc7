export type { StepKind } from './step-kind.js';
export { stepAttribute, type StepAttributeName } from './step-attributes.js';
export { Step, type StepValues } from './step.js';
export { traceStep } from './trace-step.js';
export { isKeptAlways, recordedFromHere } from './sampling.js';
export { useCodePlaces, type CodePlace, type CodePlaces } from './code-places.js';
export {
  traceTransition,
  transitionOutcomes,
  type ProcessMessage,
  type Transition,
  type TransitionOutcome,
} from './trace-transition.js';
export { isTraced } from './is-traced.js';
export { currentCorrelation, runWithCorrelation, type Correlation } from './correlation.js';
export type { RecordedStep, StepDetails, TrailStep } from './trail-step.js';
export { readStep, readSteps, type StepOrigin } from './read-steps.js';
export type { OtlpAttribute, OtlpResourceSpans, OtlpSpan, OtlpTraceExport } from './otlp.js';
