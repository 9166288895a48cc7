import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

export const actions = [
  'browse',
  'fill basket',
  'check out',
  'look at order',
  'cancel',
  'ship',
  'restock',
  'reprice',
] as const;
export type Action = (typeof actions)[number];

export interface Figures {
  readonly action: Action;
  readonly count: number;
  /** Answers that say no for a reason, such as a total that has changed. */
  readonly refused: number;
  /** Answers of 500 and above, and no answer. */
  readonly failed: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Recorder {
  /** @param status 0: there was no answer */
  record(action: Action, status: number, tookMs: number): void;
}

/** How often each action was done, and how long its answer took. */
export class Measurements implements Recorder {
  private readonly of = new Map<Action, Measured>();

  record(action: Action, status: number, tookMs: number): void {
    const measured = this.measured(action);
    measured.histogram.record(Math.max(1, Math.round(tookMs * 1_000)));
    if (status === 0 || status >= 500) measured.failed += 1;
    else if (status >= 400) measured.refused += 1;
  }

  figures(): Figures[] {
    return actions.flatMap((action) => {
      const measured = this.of.get(action);
      if (!measured) return [];
      const { histogram, refused, failed } = measured;
      const ms = (percentile: number) => histogram.percentile(percentile) / 1_000;
      return [{ action, count: histogram.count, refused, failed, p50: ms(50), p99: ms(99) }];
    });
  }

  private measured(action: Action): Measured {
    let measured = this.of.get(action);
    if (!measured) this.of.set(action, (measured = { histogram: createHistogram(), refused: 0, failed: 0 }));
    return measured;
  }
}

interface Measured {
  /** Microseconds. */
  readonly histogram: RecordableHistogram;
  refused: number;
  failed: number;
}
