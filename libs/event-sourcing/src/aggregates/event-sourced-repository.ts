import { AggregateNotFoundError, ConcurrencyConflictError } from '@tradewind/application';
import type { DomainEvent, EventSourcedAggregateRoot } from '@tradewind/domain';
import type { EntityManager } from 'typeorm';
import { toStoredEvent } from '../store/event-row.js';
import type { ReadOptions } from '../store/event-store.js';
import type { Cause } from '../store/stored-event.js';
import { type HistoryRow, readHistories, writeSnapshot } from './aggregate-statements.js';
import type { EventSourcedStorage } from './event-sourced-storage.js';

export interface EventSourcedOptions {
  /** What errors call the aggregate, such as `StockItem`. */
  readonly name: string;
  /** Begins the names of the streams: `stock-item` gives `stock-item:ID`. It is stored. */
  readonly category: string;
  /** The version of the state in snapshots. Raise it when the state changes its form or its meaning: older ones are ignored then. */
  readonly snapshotVersion: number;
  /** After how many events a snapshot is written. */
  readonly snapshotEvery: number;
}

const REBUILD_EVENTS = 1_000;

/**
 * Stores aggregates of one kind as streams of their domain events. It behaves as `AggregateRepository` does: one object per id
 * and unit of work, optimistic locking by version, and domain events that are dispatched before the commit.
 */
export abstract class EventSourcedRepository<A extends EventSourcedAggregateRoot, State extends object> {
  /** In which transaction an aggregate was saved that is not known to be committed. */
  private readonly uncommitted = new WeakMap<A, EntityManager>();

  constructor(
    private readonly storage: EventSourcedStorage,
    private readonly options: EventSourcedOptions,
  ) {}

  /** Within one unit of work, the same id always returns the same object. @throws EventTypeError */
  async find(id: string): Promise<A | undefined> {
    const [aggregate] = await this.load([id]);
    return aggregate;
  }

  /** @throws AggregateNotFoundError @throws EventTypeError */
  async get(id: string): Promise<A> {
    const aggregate = await this.find(id);
    if (!aggregate) throw new AggregateNotFoundError(this.options.name, id);
    return aggregate;
  }

  /**
   * Locks all these aggregates in the running unit of work, then loads those that exist, in the order of `ids`. Callers that lock
   * all they change by one call never deadlock, and wait for each other instead of trying again.
   *
   * @throws EventTypeError
   */
  async findForUpdate(ids: readonly string[]): Promise<A[]> {
    await this.storage.eventStore.lock(ids.map((id) => this.streamOf(id)));
    return this.load(ids);
  }

  /**
   * Appends the recorded events in the running unit of work, or in a new one. `cause` is stored with each of them.
   *
   * @throws ConcurrencyConflictError when this aggregate, or a new one with the same id, was saved since it was loaded. In a
   * running unit of work, it is the unit of work that fails with it.
   * @throws EventTypeError @throws EventTooLargeError
   */
  async save(aggregate: A, cause: Cause = {}): Promise<void> {
    await this.storage.aggregates.unitOfWork.run(() => this.write(aggregate, cause), `save ${this.options.name}`);
  }

  /**
   * Returns the aggregate as its events alone make it, without a snapshot, up to a version or a time; undefined if it did not exist
   * then. Changes to it can't be saved.
   *
   * @throws EventTypeError
   */
  async rebuild(id: string, { until }: Pick<ReadOptions, 'until'> = {}): Promise<A | undefined> {
    const aggregate = this.blank(id);
    for (let full = true; full;) {
      const page = { after: aggregate.version, until, limit: REBUILD_EVENTS };
      const events = await this.storage.eventStore.read(this.streamOf(id), page);
      aggregate.replay(events.map(({ event }) => event));
      full = events.length === REBUILD_EVENTS;
    }
    return aggregate.version > 0 ? aggregate : undefined;
  }

  /** Returns the name of the aggregate's stream, for `EventStore.read`. */
  streamOf(id: string): string {
    return `${this.options.category}:${id}`;
  }

  /** Returns an aggregate before its first event. */
  protected abstract blank(id: string): A;

  /** Returns the whole state as JSON. */
  protected abstract toSnapshot(aggregate: A): State;

  /** Returns the aggregate with a state that `toSnapshot` gave in the same `snapshotVersion`. */
  protected abstract fromSnapshot(id: string, state: State): A;

  private async load(ids: readonly string[]): Promise<A[]> {
    const { identityMap, transaction } = this.storage.aggregates;
    const known = new Map(ids.map((id) => [id, identityMap.find<A>(this.options.name, id)]));
    const missing = [...known.keys()].filter((id) => !known.get(id));
    if (missing.length > 0) {
      const values = [missing.map((id) => this.streamOf(id)), this.options.snapshotVersion];
      const rows = await readHistories.run(transaction.manager, values);
      for (const id of missing)
        known.set(
          id,
          this.restore(
            id,
            rows.filter(({ stream }) => stream === this.streamOf(id)),
          ),
        );
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  private restore(id: string, history: readonly HistoryRow[]): A | undefined {
    if (history.length === 0) return undefined;
    const { aggregates, types } = this.storage;
    const snapshot = history.find(({ position }) => position === null);
    const aggregate = snapshot ? this.fromSnapshot(id, snapshot.data as State) : this.blank(id);
    if (snapshot) aggregate.version = snapshot.version;
    const events = history.filter((row): row is HistoryRow & { position: string } => row.position !== null);
    aggregate.replay(events.map((row) => toStoredEvent(types, row).event));
    if (aggregates.unitOfWork.isRunning()) aggregates.identityMap.add(this.options.name, aggregate);
    return aggregate;
  }

  private async write(aggregate: A, cause: Cause): Promise<void> {
    const { identityMap, transaction, unitOfWork } = this.storage.aggregates;
    const { manager } = transaction;
    this.assertSavable(aggregate, manager);
    identityMap.add(this.options.name, aggregate);
    const events = aggregate.pullUnsavedEvents();
    if (events.length === 0) return;
    this.uncommitted.set(aggregate, manager);
    unitOfWork.afterCommit(() => this.uncommitted.delete(aggregate));
    await this.append(aggregate, events, cause);
  }

  private async append(aggregate: A, events: readonly DomainEvent[], cause: Cause): Promise<void> {
    const { version: expected, id } = aggregate;
    const stream = this.streamOf(id);
    await this.storage.appender.enqueue({ stream, events, expected, cause });
    aggregate.version += events.length;
    const { snapshotEvery, snapshotVersion } = this.options;
    if (Math.floor(aggregate.version / snapshotEvery) === Math.floor(expected / snapshotEvery)) return;
    const state = JSON.stringify(this.toSnapshot(aggregate));
    const values = [stream, aggregate.version, snapshotVersion, state];
    await writeSnapshot.enqueue(this.storage.aggregates.transaction.manager, values);
  }

  private assertSavable(aggregate: A, manager: EntityManager): void {
    const savedIn = this.uncommitted.get(aggregate);
    if (savedIn && savedIn !== manager)
      throw new ConcurrencyConflictError(
        `${this.options.name} ${aggregate.id} was rolled back after it was saved. Load it again.`,
      );
  }
}
