import type { Deadline } from './process-state.js';

/** How long a process waits, in ms. */
export class DeadlineDurations {
  /** @param longestRefundMs the most to which the waiting for a refund grows: it doubles whenever Payment is asked again */
  constructor(
    private readonly durationsMs: Readonly<Record<Deadline, number>>,
    private readonly longestRefundMs: number,
  ) {}

  /** @param refundAttempts how often Payment was asked again to settle */
  dueAt(deadline: Deadline, refundAttempts: number, from: Date): Date {
    return new Date(+from + this.durationMs(deadline, refundAttempts));
  }

  private durationMs(deadline: Deadline, refundAttempts: number): number {
    const durationMs = this.durationsMs[deadline];
    if (deadline !== 'refund') return durationMs;
    return Math.max(durationMs, Math.min(durationMs * 2 ** refundAttempts, this.longestRefundMs));
  }
}
