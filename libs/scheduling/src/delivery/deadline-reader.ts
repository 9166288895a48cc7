import { Injectable } from '@nestjs/common';
import { SchedulingConnection } from '../connection/scheduling-connection.js';
import { READ_FIRST } from './delivery-statements.js';
import type { DueDeadline } from './due-deadline.js';

const PER_KIND = 200;

export interface FirstDeadlines {
  /** In random order, so that several instances rarely try the same one. */
  readonly due: readonly DueDeadline[];
  /** Whether `due` contains all that are due. */
  readonly isComplete: boolean;
  /** When the next one is due, if one waits. */
  readonly nextAt: Date | undefined;
}

@Injectable()
export class DeadlineReader {
  constructor(private readonly connection: SchedulingConnection) {}

  /** Reads the first deadlines of each of these kinds. */
  async first(kinds: readonly string[], now: Date): Promise<FirstDeadlines> {
    const rows = await this.connection.query<DueDeadline>(READ_FIRST, [kinds, PER_KIND]);
    const due = rows.filter(({ attemptAt }) => attemptAt <= now);
    const later = rows.filter(({ attemptAt }) => attemptAt > now).map(({ attemptAt }) => +attemptAt);
    return {
      due: shuffled(due),
      isComplete: kinds.every((kind) => due.filter((each) => each.kind === kind).length < PER_KIND),
      nextAt: later.length > 0 ? new Date(Math.min(...later)) : undefined,
    };
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item) => [Math.random(), item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}
