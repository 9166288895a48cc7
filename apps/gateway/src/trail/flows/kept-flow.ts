import { summarizeFlow, summarizeFlowAsOf, type FlowSummary } from '@tradewind/trail/flow';
import type { RecordedStep } from '@tradewind/trail';
import { consumersOf } from '@tradewind/contracts';

export const mostStepsOfFlow = 2_000;

/** The steps of one correlation id, as many as are kept. */
export class KeptFlow {
  readonly steps: RecordedStep[] = [];
  /** Steps that came when it was full. */
  notKept = 0;
  /** The number of its latest change, counted over all flows. */
  change = 0;
  /** The number of its first change. */
  firstChange = 0;
  /** When its first step began, in ms since the epoch. */
  startedAt = Infinity;
  /** When its last step ended. */
  endedAt = 0;
  hasFailed = false;
  /** Whether it has waited for a deadline or another attempt. */
  hasWaited = false;
  readsOnly = true;
  /** By what somebody has switched on in a workshop. */
  wasHit = false;
  private told: FlowSummary | undefined;

  constructor(readonly correlationId: string) {}

  /** Returns whether the step is kept. */
  take(step: RecordedStep): boolean {
    this.hasFailed ||= step.error !== undefined || step.kind === 'dead-lettered';
    this.hasWaited ||= step.until !== undefined;
    this.readsOnly &&= step.kind === 'http' || step.kind === 'query';
    this.wasHit ||= step.kind === 'fault' || step.kind === 'crash';
    this.startedAt = Math.min(this.startedAt, step.at);
    this.endedAt = Math.max(this.endedAt, step.at + step.durationMs);
    if (this.steps.length >= mostStepsOfFlow) {
      this.notKept++;
      return false;
    }
    this.steps.push(step);
    this.told = undefined;
    return true;
  }

  get summary(): FlowSummary {
    this.told ??= summarizeFlow(this.correlationId, this.steps, consumersOf);
    return this.told;
  }

  /** As it was at a moment; undefined if it had not begun. */
  summaryAsOf(at: number): FlowSummary | undefined {
    return summarizeFlowAsOf(this.correlationId, this.steps, consumersOf, at);
  }
}
