import { Injectable } from '@nestjs/common';
import { ConcurrencyConflictError, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { DomainEvent } from '@tradewind/domain';
import { QueryFailedError } from 'typeorm';
import { EventTypes } from '../event-types/event-types.js';
import { type Appending, EventAppender, type ExpectedVersion } from './event-appender.js';
import { toStoredEvent } from './event-row.js';
import { lockStreams, readStream } from './read-statements.js';
import type { Cause, StoredEvent } from './stored-event.js';

export interface ReadOptions {
  /** Only events after this version. */
  readonly after?: number;
  /** Only events up to this version, or up to this time. */
  readonly until?: number | Date;
  /** At most so many. */
  readonly limit?: number;
}

/**
 * Streams of domain events. Events are appended in the running unit of work, together with everything else that it writes, and
 * the database refuses to change or delete them.
 *
 * The pattern is Event Sourcing (Martin Fowler, 2005; Greg Young, "CQRS Documents", 2010).
 */
@Injectable()
export class EventStore {
  constructor(
    private readonly types: EventTypes,
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly appender: EventAppender,
  ) {}

  /**
   * Appends events in the running unit of work, or in one of its own. Resolves with the new version of the stream. The correlation
   * of the running request or message is stored with them.
   *
   * @throws ConcurrencyConflictError if the stream is not as expected; the unit of work can't commit then
   * @throws EventTypeError if the class of an event is not declared
   * @throws EventTooLargeError if an event is above 64 KiB
   */
  async append(
    stream: string,
    events: readonly DomainEvent[],
    expected: ExpectedVersion,
    cause: Cause = {},
  ): Promise<number> {
    const appending = { stream, events, expected, cause };
    try {
      if (this.unitOfWork.isRunning()) return await this.appender.append(appending);
      return await this.unitOfWork.run(() => this.appendAlone(appending), 'append events');
    } catch (error) {
      throw isConflict(error) ? conflictOf(appending, error) : error;
    }
  }

  /**
   * Returns the events of a stream in their order; none if the stream does not exist.
   *
   * @throws EventTypeError if the type of an event, or the version of its data, is unknown
   */
  async read(stream: string, { after = 0, until, limit }: ReadOptions = {}): Promise<StoredEvent[]> {
    const [version, time] = until instanceof Date ? [null, until] : [until ?? null, null];
    const rows = await readStream.run(this.transaction.manager, [stream, after, version, time, limit ?? null]);
    return rows.map((row) => toStoredEvent(this.types, row));
  }

  /**
   * Locks streams until the end of the running unit of work, in an order that all callers share, so that writers that lock all
   * their streams at once never deadlock. Resolves with the versions of those that exist; the others are not locked. If a stream
   * stays locked by somebody else for 5 s, the unit of work fails with a ConcurrencyConflictError.
   */
  async lock(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (!this.unitOfWork.isRunning()) throw new Error('EventStore.lock() was called outside a unit of work.');
    const rows = await lockStreams.run(this.transaction.manager, [streams]);
    return new Map(rows.map(({ stream, version }) => [stream, version]));
  }

  /** Needs no answer before the commit if the version is known, and so no round trip of its own. */
  private async appendAlone(appending: Appending): Promise<number> {
    const { expected, events } = appending;
    if (expected === 'any') return this.appender.append(appending);
    await this.appender.enqueue(appending);
    return (expected === 'no-stream' ? 0 : expected) + events.length;
  }
}

/** Whether the stream was not as expected. A unit of work passes it on as the cause of its own conflict. */
function isConflict(error: unknown): boolean {
  const failure = error instanceof ConcurrencyConflictError ? error.cause : error;
  return failure instanceof QueryFailedError && (failure.driverError as { code?: string }).code === '40001';
}

function conflictOf({ stream, expected }: Appending, cause: unknown): ConcurrencyConflictError {
  return new ConcurrencyConflictError(`${stream} is not as expected (${expected}).`, { cause });
}
