import { Injectable } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { traceStep } from '@tradewind/trail';
import type { NewDeadline } from './deadline.js';
import { DeadlineInProgress } from './deadline-in-progress.js';
import { DeadlineOutsideUnitOfWorkError } from './deadline-outside-unit-of-work.error.js';
import { valuesOf } from './deadline-row.js';
import { DeadlineSignal } from './deadline-signal.js';
import { CANCEL, SCHEDULE } from './deadline-statements.js';

/**
 * Sets and cancels deadlines in the running unit of work: what is rolled back was never scheduled. There is at most one deadline
 * per kind and key. The method marked with `@OnDeadline` handles it once its time has come.
 */
@Injectable()
export class Scheduler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly currentTransaction: CurrentTransaction,
    private readonly signal: DeadlineSignal,
  ) {}

  /**
   * Sets a deadline; an earlier one of this kind and key is replaced. It continues the current correlation and trace.
   *
   * @throws DeadlineOutsideUnitOfWorkError outside a unit of work
   * @throws RangeError if `kind` or `key` is empty or longer than 200 characters, `dueAt` is not a time, or the JSON of `payload`
   * is longer than 100,000 characters
   */
  async schedule(deadline: NewDeadline): Promise<void> {
    const { kind, key, dueAt } = deadline;
    const values = valuesOf(deadline);
    const write = () => this.write(kind, key, SCHEDULE, values);
    await traceStep('deadline-scheduled', kind, { type: kind, key, until: +dueAt }, write);
    this.unitOfWork.afterCommit(() => this.signal.scheduled(dueAt));
  }

  /**
   * Removes the deadline of this kind and key, if there is one. Once this is committed, its handler has no effect any more.
   *
   * @throws DeadlineOutsideUnitOfWorkError outside a unit of work
   */
  async cancel(kind: string, key: string): Promise<void> {
    const write = () => this.write(kind, key, CANCEL, [kind, key]);
    await traceStep('deadline-cancelled', kind, { type: kind, key }, write);
  }

  private async write(kind: string, key: string, statement: typeof CANCEL, values: unknown[]): Promise<void> {
    if (!this.unitOfWork.isRunning()) throw new DeadlineOutsideUnitOfWorkError(kind);
    const { manager } = this.currentTransaction;
    await DeadlineInProgress.of(kind, key)?.remove(manager);
    await statement.enqueue(manager, values);
  }
}
