import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainEventDispatcher } from './domain-event-dispatcher.js';
import { AfterCommit } from './after-commit.js';
import { asConflict, isWorthRetrying } from './conflict.js';
import type { AfterCommitHook, RunningUnitOfWork } from './running-unit-of-work.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';
import { UnitOfWorkTransaction } from './unit-of-work-transaction.js';

const attempts = 3;
const backOffMs = 20;

/** One transaction around a change, the handlers of its domain events, and all that they write: all or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly context: UnitOfWorkContext,
    private readonly transaction: UnitOfWorkTransaction,
    private readonly dispatcher: DomainEventDispatcher,
    private readonly after: AfterCommit,
  ) {}

  /**
   * Runs `work` in the running unit of work or, if there is none, in a new one. A new one is a transaction. It is
   * committed when `work` and the handlers of all its domain events have finished, and rolled back if one of them
   * throws. If it conflicts with another transaction, it is tried up to three times, so `work` may run more than once.
   * An error thrown in a joined unit of work rolls back the whole unit of work, even if the error is caught.
   *
   * @param name the name of the work in the trail
   * @throws ConcurrencyConflictError when all attempts conflicted, or a lock was not available in time
   * @throws CommitOutcomeUnknownError when the connection was lost during the commit
   * @throws EventHandlersNotReadyError when it raised a domain event before the application had started
   * @throws EndlessEventCascadeError when domain events keep raising domain events
   * @throws SwallowedFailureError when a failed statement was ignored
   * @throws UnawaitedWorkError when a joined unit of work was still running at the end
   */
  async run<T>(work: () => Promise<T>, name = 'unit of work'): Promise<T> {
    const running = this.context.current;
    if (running) return this.join(running, work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work, name, attempt);
      } catch (error) {
        if (attempt === attempts || !isWorthRetrying(error)) throw asConflict(error);
        await wait(Math.random() * backOffMs * attempt);
      }
    }
  }

  isRunning(): boolean {
    return this.context.current !== undefined;
  }

  /**
   * Calls `hook` after the commit, outside the transaction. It is not called after a rollback. Nobody awaits it, and
   * its failure is logged.
   */
  afterCommit(hook: AfterCommitHook): void {
    this.context.demand('UnitOfWork.afterCommit').afterCommit.push(hook);
  }

  private async join<T>(running: RunningUnitOfWork, work: () => Promise<T>): Promise<T> {
    running.joined += 1;
    try {
      return await work();
    } catch (error) {
      running.failure ??= { error };
      throw error;
    } finally {
      running.joined -= 1;
    }
  }

  private async attempt<T>(work: () => Promise<T>, name: string, attempt: number): Promise<T> {
    const [result, running] = await this.transaction.run(name, attempt, (running) =>
      this.context.runInside(running, async () => {
        const result = await work();
        await this.dispatcher.drain(running);
        return [result, running] as const;
      }),
    );
    this.context.runOutside(() => this.after.announce(running));
    return result;
  }
}
