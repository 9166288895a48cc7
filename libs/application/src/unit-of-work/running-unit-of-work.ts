import type { AggregateRoot } from '@tradewind/domain';
import type { EntityManager } from 'typeorm';
import { UnawaitedWorkError } from '../errors/unawaited-work-error.js';
import type { BatchItem } from './batch-item.js';
import { EventQueue } from './event-queue.js';
import type { Raiser } from './recorded-event.js';

export type AfterCommitHook = () => unknown;

/** The state of one attempt at one unit of work. */
export class RunningUnitOfWork {
  readonly events = new EventQueue();
  readonly afterCommit: AfterCommitHook[] = [];
  /** By kind and id. */
  readonly aggregates = new Map<string, AggregateRoot>();
  /** Each shows in its own trail how the whole ended. If there are none, that is shown where it began. */
  readonly items: BatchItem[] = [];
  raiser: Raiser;
  /** What a joined unit of work failed with; the whole can no longer commit, even if somebody caught it. */
  failure?: { readonly error: unknown };
  /** How many joined units of work have not ended yet. */
  joined = 0;
  hasSavepoint = false;
  /** From when COMMIT is sent. */
  isCommitting = false;
  ended = false;

  constructor(
    readonly name: string,
    readonly attempt: number,
    readonly manager: EntityManager,
  ) {
    this.raiser = { name };
  }

  /** What it returns puts everything back as it is now, and gives the items that are undone. */
  remember(): () => BatchItem[] {
    const hooks = this.afterCommit.length;
    const items = this.items.length;
    const { raiser } = this;
    const forgetEvents = this.events.remember();
    return () => {
      forgetEvents();
      this.aggregates.clear();
      this.afterCommit.length = hooks;
      this.raiser = raiser;
      this.failure = undefined;
      return this.items.splice(items);
    };
  }

  /** Domain events that are recorded while `work` runs count as raised by `name`, all others as raised by what runs around it. */
  async raisedBy<T>(name: string, work: () => Promise<T>): Promise<T> {
    const outer = this.raiser;
    this.events.gather(outer);
    this.raiser = { ...outer, name };
    try {
      const result = await work();
      this.events.gather(this.raiser);
      return result;
    } finally {
      this.raiser = outer;
    }
  }

  /** @throws what a joined unit of work failed with, or UnawaitedWorkError when one is still running */
  assertWhole(): void {
    if (this.failure) throw this.failure.error;
    if (this.joined > 0) throw new UnawaitedWorkError();
  }
}
