import { Injectable } from '@nestjs/common';
import { Clock, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { DomainEvent } from '@tradewind/domain';
import { currentCorrelation } from '@tradewind/trail';
import { EventTypes } from '../event-types/event-types.js';
import { appendToAny, appendToExisting, appendToNone } from './append-statements.js';
import { AppendGuard } from './append-guard.js';
import { AppendSignal } from './append-signal.js';
import { EventTooLargeError } from './event-too-large.error.js';
import type { Cause } from './stored-event.js';

/** What must be true of a stream: it has no event yet, anything, or it has exactly so many events. */
export type ExpectedVersion = 'no-stream' | 'any' | number;

export interface Appending {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
  readonly expected: ExpectedVersion;
  readonly cause: Cause;
}

const MOST_CHARACTERS = 65_536;

/** Writes events in the running unit of work. */
@Injectable()
export class EventAppender {
  constructor(
    private readonly types: EventTypes,
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly signal: AppendSignal,
    private readonly guard: AppendGuard,
  ) {}

  /** Resolves with the new version of the stream. Rejects with SQLSTATE 40001 if it is not as expected. */
  async append(appending: Appending): Promise<number> {
    const values = this.valuesOf(appending);
    this.wakeProjectionsAfterCommit();
    const rows = await statementFor(appending.expected).run(this.transaction.manager, values);
    return rows.at(-1)!.version;
  }

  /** Does not wait for the answer of the database. A conflict fails the next statement, or the commit. */
  async enqueue(appending: Appending): Promise<void> {
    const values = this.valuesOf(appending);
    this.wakeProjectionsAfterCommit();
    await statementFor(appending.expected).enqueue(this.transaction.manager, values);
  }

  private wakeProjectionsAfterCommit(): void {
    this.unitOfWork.afterCommit(() => this.signal.appended());
  }

  private valuesOf({ stream, events, expected, cause: { who, why } }: Appending): unknown[] {
    if (events.length === 0) throw new Error(`There is nothing to append to ${stream}.`);
    this.guard.assertAllowed(this.transaction.manager);
    const { correlationId, causationId } = currentCorrelation() ?? {};
    const version = typeof expected === 'number' ? expected : 0;
    const encoded = `[${events.map((event) => this.encode(event)).join()}]`;
    return [stream, version, encoded, this.clock.now(), who, why, correlationId, causationId];
  }

  private encode(event: DomainEvent): string {
    const { eventId: id, type, typeVersion: type_version, data } = this.types.encode(event);
    const json = JSON.stringify({ id, type, type_version, data });
    if (json.length > MOST_CHARACTERS) throw new EventTooLargeError(type, json.length);
    return json;
  }
}

function statementFor(expected: ExpectedVersion) {
  if (expected === 'any') return appendToAny;
  return expected === 'no-stream' || expected === 0 ? appendToNone : appendToExisting;
}
