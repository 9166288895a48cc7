import { Injectable } from '@nestjs/common';
import { DomainEventDispatcher } from './domain-event-dispatcher.js';
import type { Savepoint } from './savepoint.js';
import { currentTrail } from './trail.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';
import { UnitOfWorkTransaction } from './unit-of-work-transaction.js';

/** Whether the statements that an item enqueued have been carried out when it resolves, or still wait to be sent. */
export type Enqueued = 'settled' | 'waiting';

/** Several pieces of work in the one transaction of the running unit of work, of which each can fail and be undone alone. */
@Injectable()
export class UnitOfWorkBatch {
  constructor(
    private readonly context: UnitOfWorkContext,
    private readonly transaction: UnitOfWorkTransaction,
    private readonly dispatcher: DomainEventDispatcher,
  ) {}

  /**
   * Runs `work` as the next item of the batch: its domain events are handled at its end, and the trail shows the common
   * commit with each item. Items are never nested.
   *
   * @param name what raised the domain events of this item
   * @param ended called when the trail shows how the item ended: with the commit, or with a rollback
   * @param enqueued may be `waiting` to send the statements of several items together. `settle` sends them, and cannot say
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

  /** Resolves when all enqueued statements have been carried out; rejects with what the first of them failed with. */
  async settle(): Promise<void> {
    await this.transaction.settle(this.context.demand('UnitOfWorkBatch.settle'));
  }

  /** Whether PostgreSQL refused a statement, so that all is to be undone. */
  get hasFailed(): boolean {
    return this.transaction.hasFailed(this.context.demand('UnitOfWorkBatch.hasFailed'));
  }

  /** Remembers this place in the running unit of work, and releases the savepoint before it. */
  async savepoint(): Promise<Savepoint> {
    return this.transaction.savepoint(this.context.demand('UnitOfWorkBatch.savepoint'));
  }
}
