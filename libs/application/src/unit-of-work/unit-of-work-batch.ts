import { Injectable } from '@nestjs/common';
import { DomainEventDispatcher } from './domain-event-dispatcher.js';
import type { Savepoint } from './savepoint.js';
import { currentTrail } from './trail.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';
import { UnitOfWorkTransaction } from './unit-of-work-transaction.js';

/** Whether the statements that an item enqueued have been executed when it resolves, or still wait to be sent. */
export type Enqueued = 'settled' | 'waiting';

/** Several work items in the one transaction of the running unit of work. Each can fail and be undone alone. */
@Injectable()
export class UnitOfWorkBatch {
  constructor(
    private readonly context: UnitOfWorkContext,
    private readonly transaction: UnitOfWorkTransaction,
    private readonly dispatcher: DomainEventDispatcher,
  ) {}

  /**
   * Runs `work` as the next item of the batch. Its domain events are handled at its end, and each item's trail shows
   * the common commit. Items are never nested.
   *
   * @param name the name under which the domain events of this item are raised
   * @param ended called when the trail shows how the item ended: with the commit, or with a rollback
   * @param enqueued `waiting` to send the statements of several items together. `settle` sends them, but cannot say
   * whose statement failed.
   * @throws SwallowedFailureError when a failed statement was ignored
   */
  async item<T>(
    work: () => Promise<T>,
    name: string,
    ended: () => void = () => undefined,
    enqueued: Enqueued = 'settled',
  ): Promise<T> {
    const running = this.context.demand('UnitOfWorkBatch.item');
    const { raiser } = running;
    running.items.push({ trail: currentTrail(), ended });
    running.raiser = { name };
    const result = await work();
    await this.dispatcher.drain(running);
    if (enqueued === 'settled') await this.transaction.settle(running);
    await this.transaction.assertIntact(running);
    running.raiser = raiser;
    return result;
  }

  /** Resolves when all enqueued statements have been executed. Rejects with the error of the first one that failed. */
  async settle(): Promise<void> {
    await this.transaction.settle(this.context.demand('UnitOfWorkBatch.settle'));
  }

  /** Whether a statement failed in PostgreSQL, so that everything must be undone. */
  get hasFailed(): boolean {
    return this.transaction.hasFailed(this.context.demand('UnitOfWorkBatch.hasFailed'));
  }

  /** Sets a savepoint in the running unit of work, and releases the previous savepoint. */
  async savepoint(): Promise<Savepoint> {
    return this.transaction.savepoint(this.context.demand('UnitOfWorkBatch.savepoint'));
  }
}
