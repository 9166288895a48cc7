import { ConcurrencyConflictError, isDatabaseUnavailable } from '@tradewind/application';
import type { PageOutcome } from './page-projector.js';
import { ProjectionFailedError } from './projection-failed.error.js';

/** Why a projection stands still. */
export interface Standstill {
  /** By `performance.now()`. */
  readonly since: number;
  readonly error: string;
  /** The event that fails, once it is known. */
  readonly event?: { readonly position: string; readonly type: string };
}

export interface PaceReport {
  projected(events: number): void;
  failed(standstill: Standstill): void;
  goesOn(): void;
}

const PAGE_EVENTS = 500;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 10_000;
const DONE_MS = Infinity;

/**
 * The rhythm in which one generation of a projection advances. A page that fails is halved until a single event is left, so that
 * everything before it is shown and the log names it. That event is tried again for ever, after a growing delay.
 */
export class Pace {
  standstill: Standstill | undefined;
  private most = PAGE_EVENTS;
  private failures = 0;
  private retryAt = -Infinity;

  constructor(private readonly report: PaceReport) {}

  /** Takes one step if it is time. Returns after how many ms the next one is to follow; Infinity if there is nothing to do. */
  async advance(step: (most: number) => Promise<PageOutcome>): Promise<number> {
    const now = performance.now();
    if (now < this.retryAt) return this.retryAt - now;
    try {
      return this.succeeded(await step(this.most));
    } catch (error) {
      return this.failed(error);
    }
  }

  /** Nothing is left to do here: what failed was done by another instance. */
  finished(): void {
    if (this.standstill) this.report.goesOn();
    this.standstill = undefined;
    this.failures = 0;
    this.retryAt = -Infinity;
    this.most = PAGE_EVENTS;
  }

  private succeeded(outcome: PageOutcome): number {
    if (outcome === 'busy') return DONE_MS;
    const { most } = this;
    this.finished();
    this.most = Math.min(most * 2, PAGE_EVENTS);
    this.report.projected(outcome.events);
    return outcome.isComplete && outcome.events === 0 ? DONE_MS : 0;
  }

  private failed(error: unknown): number {
    const concernsEvents = !isDatabaseUnavailable(causeOf(error)) && !(error instanceof ConcurrencyConflictError);
    if (concernsEvents && this.most > 1) {
      this.most = Math.ceil(this.most / 2);
      return 0;
    }
    const { position, type } = error instanceof ProjectionFailedError ? error : {};
    const event = position !== undefined && type !== undefined ? { position, type } : undefined;
    this.standstill = { since: this.standstill?.since ?? performance.now(), error: textOf(error), event };
    this.report.failed(this.standstill);
    const delayMs = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    this.retryAt = performance.now() + delayMs;
    return delayMs;
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof ProjectionFailedError ? error.cause : error;
}

/** A conflict alone does not say which lock was not available. */
function textOf(error: unknown): string {
  return error instanceof ConcurrencyConflictError ? `${String(error)} ${String(error.cause)}` : String(error);
}
