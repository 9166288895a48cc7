export type { StepKind } from './step-kind.js';
export { stepAttribute, type StepAttributeName } from './step-attributes.js';
export { Step, traceStep, type StepValues } from './trace-step.js';
export { currentCorrelation, runWithCorrelation, type Correlation } from './correlation.js';
