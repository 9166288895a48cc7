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
  /** The steps are lost when the process restarts, and positions count from 1 again. */
  private readonly run = Date.now().toString(36);
  private recorded = 0;

  /** A position as the id of an event, so that a client can resume there. */
  placeText(place: number): string {
    return `${this.run}-${place}`;
  }

  placeOf(text: string | undefined): number | 'of another run' | undefined {
    const [, run, place] = /^(\w+)-(\d{1,15})$/.exec(text ?? '') ?? [];
    if (run === undefined) return undefined;
    return run === this.run ? Number(place) : 'of another run';
  }

  get last(): number {
    return this.recorded;
  }

  record(steps: readonly TrailStep[]): void {
    if (steps.length === 0) return;
    const recorded = steps.map((step) => {
      const next = { seq: ++this.recorded, ...step };
      this.ring[(this.recorded - 1) % ringSize] = next;
      return next;
    });
    this.arrivals.emit('steps', recorded);
  }

  /** Calls `listener` with the steps of each arrival, before whoever waits for one. */
  onArrival(listener: (steps: readonly RecordedStep[]) => void): void {
    this.arrivals.prependListener('steps', listener);
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
