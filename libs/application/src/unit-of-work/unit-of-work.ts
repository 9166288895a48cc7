import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { AggregateRoot } from '@tradewind/domain';
import { DomainEventDispatcher } from './domain-event-dispatcher.js';
import { AfterCommit } from './after-commit.js';
import { asConflict, isWorthRetrying } from './conflict.js';
import type { AfterCommitHook, RunningUnitOfWork } from './running-unit-of-work.js';
import { currentTrail } from './trail.js';
import { UnitOfWorkContext } from './unit-of-work-context.js';
import { UnitOfWorkTransaction } from './unit-of-work-transaction.js';

/** What has become of the statements that a part enqueued when it resolves. */
export type Left = 'settled' | 'waiting';

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

  /**
   * Runs `work` as one of several parts of the running unit of work, one after the other: its domain events are handled at
   * its end, and the trail shows the common commit with each part. Parts are never nested.
   *
   * @param name what raised the domain events of this part
   * @param ended called when the trail shows how it ended: with the commit, the rollback, or its undoing
   * @param left whether the statements that it enqueued are carried out when it resolves, or may wait for `settle`, which
   * can't say whose statement failed
   */
  async part<T>(
    work: () => Promise<T>,
    name: string,
    ended: () => void = () => undefined,
    left: Left = 'settled',
  ): Promise<T> {
    const running = this.running('part');
    const { raiser } = running;
    running.parts.push({ trail: currentTrail(), ended });
    running.raiser = { name };
    const result = await work();
    await this.dispatchAll(running);
    if (left === 'settled') await this.transaction.settle(running);
    await this.transaction.assertIntact(running);
    running.raiser = raiser;
    return result;
  }

  /** Resolves when all statements that were enqueued have been carried out; rejects with what the first of them failed with. */
  async settle(): Promise<void> {
    await this.transaction.settle(this.running('settle'));
  }

  /**
   * Marks a place in the running unit of work. What it resolves to undoes what has been done since: writes, domain events,
   * hooks and failures; aggregates are loaded anew. It may be called more than once, but only for the last mark.
   */
  async mark(): Promise<() => Promise<void>> {
    return this.transaction.mark(this.running('mark'));
  }

  isRunning(): boolean {
    return this.context.current !== undefined;
  }

  /** The domain events that `aggregate` records are dispatched before the commit, and `loaded` gives it again. */
  track(aggregate: AggregateRoot, kind = aggregate.constructor.name): void {
    const running = this.running('track');
    running.events.track(aggregate);
    running.loaded.set(`${kind} ${aggregate.id}`, aggregate);
  }

  /** The aggregate of that kind and id that the running unit of work tracks. */
  loaded<A extends AggregateRoot>(kind: string, id: string): A | undefined {
    return this.context.current?.loaded.get(`${kind} ${id}`) as A | undefined;
  }

  /** Domain events that are recorded while `work` runs count as raised by `name`; all others as raised by what runs around it. */
  async raisedBy<T>(name: string, work: () => Promise<T>): Promise<T> {
    const running = this.running('raisedBy');
    const outer = running.raiser;
    running.events.gather(outer);
    running.raiser = { ...outer, name };
    try {
      const result = await work();
      running.events.gather(running.raiser);
      return result;
    } finally {
      running.raiser = outer;
    }
  }

  /**
   * Calls `hook` once the changes are committed, outside the transaction; not at all after a rollback. Nobody waits for
   * it, and its failure is logged.
   */
  afterCommit(hook: AfterCommitHook): void {
    this.running('afterCommit').afterCommit.push(hook);
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
        await this.dispatchAll(running);
        return [result, running] as const;
      }),
    );
    this.context.runOutside(() => this.after.announce(running));
    return result;
  }

  private async dispatchAll(running: RunningUnitOfWork): Promise<void> {
    running.assertWhole();
    await this.dispatcher.drain(running);
    running.assertWhole();
  }

  private running(method: string): RunningUnitOfWork {
    const running = this.context.current;
    if (!running) throw new Error(`UnitOfWork.${method}() was called outside a unit of work`);
    return running;
  }
}
