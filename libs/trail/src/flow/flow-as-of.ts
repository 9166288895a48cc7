import type { RecordedStep } from '../trail-step.js';
import type { ConsumersOf } from './reactions.js';
import { summarizeFlow, type FlowSummary } from './summarize-flow.js';

/**
 * A flow as it was at a moment, in ms since the epoch: with the steps that had begun by then, and without how those ended that
 * had not. Undefined if it had not begun.
 */
export function summarizeFlowAsOf(
  correlationId: string,
  steps: readonly RecordedStep[],
  consumersOf: ConsumersOf,
  at: number,
): FlowSummary | undefined {
  const begun = steps.filter((step) => step.at <= at);
  if (begun.length === 0) return undefined;
  const then = begun.map((step) => (isUnfinished(step, at) ? withoutItsEnd(step) : step));
  const told = summarizeFlow(correlationId, then, consumersOf);
  const isRunning = begun.some((step) => isUnfinished(step, at)) && (told.state === 'done' || told.state === 'failed');
  return {
    ...told,
    durationMs: Math.min(told.durationMs, at - told.startedAt),
    ...(isRunning && { state: 'running' as const }),
  };
}

const isUnfinished = ({ at: begunAt, durationMs }: RecordedStep, at: number): boolean => begunAt + durationMs > at;

function withoutItsEnd({ error: _, httpStatus: __, ...step }: RecordedStep): RecordedStep {
  return step;
}
