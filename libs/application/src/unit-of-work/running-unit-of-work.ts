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
  /** Each item's trail shows how the unit of work ended. Without items, the trail in which it started shows it. */
  readonly items: BatchItem[] = [];
  raiser: Raiser;
  /** The error of a joined unit of work. The whole unit of work can no longer commit, even if the error was caught. */
  failure?: { readonly error: unknown };
  /** The number of joined units of work that have not ended yet. */
  joined = 0;
  hasSavepoint = false;
  /** True from the moment COMMIT is sent. */
  isCommitting = false;
  ended = false;

  constructor(
    readonly name: string,
    readonly attempt: number,
    readonly manager: EntityManager,
  ) {
    this.raiser = { name };
  }

  /** Returns a function that restores the state as it is now, and returns the items that are undone. */
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

  /** Domain events recorded during `work` count as raised by `name`, and all others by the surrounding work. */
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

  /** @throws the error of a joined unit of work that failed, or UnawaitedWorkError when one is still running */
  assertWhole(): void {
    if (this.failure) throw this.failure.error;
    if (this.joined > 0) throw new UnawaitedWorkError();
  }
}
