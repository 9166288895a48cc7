import { Injectable } from '@nestjs/common';
import { type Enqueued, UnitOfWorkBatch } from '@tradewind/application/batch';
import { type Failure, failureOf } from '../failures/failure.js';
import type { NewDeadLetter } from '../dead-letters/dead-letter-store.js';
import { type Acceptance, Inbox } from '../inbox/inbox.js';
import { EventDelivery } from '../delivery/event-delivery.js';
import type { IncomingMessage, IncomingEvent } from '../messages/incoming-message.js';
import { BatchDeadLetters } from './batch-dead-letters.js';

export interface FailedMessage {
  /** Undefined if it is unknown which message failed. */
  readonly message?: IncomingMessage;
  readonly failure: Failure;
}

/** Processes consecutive messages of one partition with one inbox statement, in the running unit of work. */
@Injectable()
export class SubBatchProcessor {
  constructor(
    private readonly inbox: Inbox,
    private readonly delivery: EventDelivery,
    private readonly batch: UnitOfWorkBatch,
  ) {}

  /**
   * Handles the messages. Unreadable messages, messages known to fail, and those that wait behind one of them are added to the
   * dead letters. Resolves with the first message that fails: then the rest was not tried, no dead letter was added, and
   * everything must be rolled back. If statements that handlers enqueue may be `left` waiting, they are sent together; when one of them fails, it is unknown whose it was.
   */
  async process(
    delivered: readonly IncomingMessage[],
    letters: BatchDeadLetters,
    failures: ReadonlyMap<IncomingMessage, Failure> = new Map(),
    left: Enqueued = 'settled',
  ): Promise<FailedMessage | undefined> {
    const subBatch = await this.withoutDeadLettered(delivered);
    const deadLetter = deadLettersAmong(subBatch, letters, failures);
    const events = subBatch.filter(
      (message): message is IncomingEvent => !deadLetter.has(message) && message.kind === 'event',
    );
    for (const [event, acceptance] of await this.accept(events)) {
      try {
        await this.delivery.deliver(event, acceptance, left);
      } catch (error) {
        const failure = this.batch.hasFailed ? await this.failureOfEnqueued(left) : undefined;
        return failure ? { failure } : { message: event, failure: failureOf(error) };
      }
      if (acceptance === 'blocked') deadLetter.set(event, { message: event.message });
    }
    const failure = await this.failureOfEnqueued(left);
    if (failure) return { failure };
    for (const message of subBatch) {
      const letter = deadLetter.get(message);
      if (letter) letters.add(letter);
    }
    return undefined;
  }

  /**
   * An unreadable message that is a dead letter already must not block its key again: an operator may have discarded it since.
   */
  private async withoutDeadLettered(subBatch: readonly IncomingMessage[]): Promise<readonly IncomingMessage[]> {
    const unreadable = subBatch.filter(({ kind }) => kind === 'unreadable');
    const deadLettered = await this.inbox.deadLettered(unreadable.map(({ message }) => placeOf(message)));
    return subBatch.filter(({ kind, message }) => kind === 'event' || !deadLettered.has(message.offset));
  }

  private async failureOfEnqueued(left: Enqueued): Promise<Failure | undefined> {
    if (left === 'settled') return undefined;
    return this.batch.settle().then(() => undefined, failureOf);
  }

  private async accept(events: readonly IncomingEvent[]): Promise<Array<[IncomingEvent, Acceptance]>> {
    const arrivals = events.map(({ message, event: { id } }) => ({ ...placeOf(message), id }));
    const acceptances = await this.inbox.acceptAll(arrivals);
    return events.map((event, index) => [event, acceptances[index]!]);
  }
}

function placeOf({ topic, partition, offset, key }: IncomingMessage['message']) {
  return { topic, partition, offset, key };
}

/** In their order: a failed message blocks its key for those behind it. */
function deadLettersAmong(
  subBatch: readonly IncomingMessage[],
  earlier: BatchDeadLetters,
  failures: ReadonlyMap<IncomingMessage, Failure>,
): Map<IncomingMessage, NewDeadLetter> {
  const letters = new Map<IncomingMessage, NewDeadLetter>();
  const own = new BatchDeadLetters();
  for (const incoming of subBatch) {
    const { message } = incoming;
    const failure = incoming.kind === 'unreadable' ? incoming.failure : failures.get(incoming);
    if (!failure && !earlier.isBlocked(message) && !own.isBlocked(message)) continue;
    const letter = failure ? { message, failure } : { message };
    letters.set(incoming, letter);
    own.add(letter);
  }
  return letters;
}
