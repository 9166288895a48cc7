import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { RecordedStep, TrailStep } from '@tradewind/trail';

export const ringSize = 50_000;

/**
 * Steps in order, starting at a position in the trail. `missed` is the number of steps that were overwritten before
 * they could be read.
 */
export interface TrailSlice {
  readonly steps: readonly RecordedStep[];
  readonly missed: number;
  /** The position to read on from: that of the last step examined, whether or not it matched the filter. */
  readonly last: number;
}

export type StepFilter = (step: RecordedStep) => boolean;

/** The most recent steps of the trail, in memory. Positions (`seq`) count from 1 for the lifetime of the process. */
@Injectable()
export class TrailRing {
  private readonly ring: RecordedStep[] = [];
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  private recorded = 0;

  get last(): number {
    return this.recorded;
  }

  record(steps: readonly TrailStep[]): void {
    for (const step of steps) {
      this.ring[this.recorded % ringSize] = { seq: ++this.recorded, ...step };
    }
    if (steps.length > 0) this.arrivals.emit('steps');
  }

  /** Returns at most `limit` steps after the position `after` that match the filter. */
  read(after: number, limit: number, filter: StepFilter = () => true): TrailSlice {
    const overwritten = Math.max(0, this.recorded - ringSize);
    const steps: RecordedStep[] = [];
    let last = Math.min(Math.max(after, overwritten), this.recorded);
    const missed = after < overwritten ? overwritten - after : 0;
    while (last < this.recorded && steps.length < limit) {
      const step = this.ring[last++ % ringSize]!;
      if (filter(step)) steps.push(step);
    }
    return { steps, missed, last };
  }

  /** Resolves when there is a step after the position `after`, or when the signal is aborted. */
  async arrival(after: number, signal: AbortSignal): Promise<void> {
    if (this.recorded > after || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.arrivals.off('steps', wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.arrivals.on('steps', wake);
      signal.addEventListener('abort', wake);
    });
  }
}
