import type { AggregateRoot } from '@tradewind/domain';
import type { EntityManager } from 'typeorm';
import { UnawaitedWorkError } from '../errors/unawaited-work-error.js';
import { EventQueue } from './event-queue.js';
import type { Raiser } from './recorded-event.js';
import type { Part } from './trail.js';

export type AfterCommitHook = () => unknown;

/** The state of one attempt at one unit of work. */
export class RunningUnitOfWork {
  readonly events = new EventQueue();
  readonly afterCommit: AfterCommitHook[] = [];
  readonly loaded = new Map<string, AggregateRoot>();
  /** Each shows in its own trail how the whole ended; if there are none, that is shown where it began. */
  readonly parts: Part[] = [];
  raiser: Raiser;
  /** What a joined unit of work failed with; the whole can't commit any more, even if somebody caught it. */
  failure?: { readonly error: unknown };
  /** How many joined units of work have not ended yet. */
  joined = 0;
  isMarked = false;
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

  /** Marks a place to come back to: what it returns puts everything back and yields the parts that are undone. */
  mark(): () => Part[] {
    const hooks = this.afterCommit.length;
    const parts = this.parts.length;
    const { raiser } = this;
    const forgetEvents = this.events.mark();
    return () => {
      forgetEvents();
      this.loaded.clear();
      this.afterCommit.length = hooks;
      this.raiser = raiser;
      this.failure = undefined;
      return this.parts.splice(parts);
    };
  }

  /** @throws what a joined unit of work failed with, or UnawaitedWorkError when one is still running */
  assertWhole(): void {
    if (this.failure) throw this.failure.error;
    if (this.joined > 0) throw new UnawaitedWorkError();
  }
}
