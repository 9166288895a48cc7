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

/** All or nothing: one transaction around a change, the handlers of its domain events, and all that these write. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly context: UnitOfWorkContext,
    private readonly transaction: UnitOfWorkTransaction,
    private readonly dispatcher: DomainEventDispatcher,
    private readonly after: AfterCommit,
  ) {}

  /**
   * Runs `work` in the running unit of work, or in a new one: a transaction, committed when `work` and the handlers of all
   * domain events it raised have ended, rolled back when one of them throws. A new one is tried up to three times when it
   * loses against another transaction, so `work` may run more than once. An error thrown in a joined unit of work rolls the
   * whole back even when it is caught on the way.
   *
   * @param name what the work is called in the trail
   * @throws ConcurrencyConflictError when all tries lost
   * @throws CommitOutcomeUnknownError when the database went away during the commit
   * @throws EventHandlersNotReadyError when it raised a domain event before the application had started
   * @throws EndlessEventCascadeError when domain events don't stop raising domain events
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
   * Calls `hook` once the changes are committed, outside the transaction; not at all after a rollback. Nobody waits for
   * it, and its failure is logged.
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
