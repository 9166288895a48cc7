import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { RecordedStep, TrailStep } from '@tradewind/trail';

export const ringSize = 50_000;

/** Steps in order, from a place in the trail on; `missed` counts those that were overwritten before they could be read. */
export interface TrailSlice {
  readonly steps: readonly RecordedStep[];
  readonly missed: number;
  /** Where to read on: the place of the last step looked at, whether it was wanted or not. */
  readonly last: number;
}

export type StepFilter = (step: RecordedStep) => boolean;

/** The last steps of the trail, in memory. Places (`seq`) count from 1 for as long as the process lives. */
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

  /** The steps after the place `after` that the filter wants, `limit` at most. */
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

  /** Resolves when there is a step after the place `after`, or when the signal says to give up. */
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
