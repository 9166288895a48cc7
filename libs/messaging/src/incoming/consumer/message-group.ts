import { Injectable } from '@nestjs/common';
import { type Enqueued, UnitOfWorkBatch } from '@tradewind/application/batch';
import { type Failure, failureOf } from '../failures/failure.js';
import type { NewLetter } from '../dead-letters/letter-file.js';
import { type Acceptance, Inbox } from '../inbox/inbox.js';
import { EventDelivery } from '../delivery/event-delivery.js';
import type { Incoming, IncomingEvent } from '../messages/incoming.js';
import { RunLetters } from './run-letters.js';

export interface FailedMessage {
  /** Undefined when it is not known which one failed. */
  readonly message?: Incoming;
  readonly failure: Failure;
}

/** Settles consecutive messages of one partition with one inbox statement, in the running unit of work. */
@Injectable()
export class MessageGroup {
  constructor(
    private readonly inbox: Inbox,
    private readonly delivery: EventDelivery,
    private readonly batch: UnitOfWorkBatch,
  ) {}

  /**
   * Adds to the letters what can't be read, what is known to fail, and what waits behind one of these; handles the others.
   * Resolves with the first that fails at that: then the rest has not been tried, no letter was added, and all is to be undone.
   * The statements that handlers enqueue may be `left` waiting for each other, to be sent together: when one of them fails,
   * it is not known whose it was.
   */
  async settle(
    delivered: readonly Incoming[],
    letters: RunLetters,
    failures: ReadonlyMap<Incoming, Failure> = new Map(),
    left: Enqueued = 'settled',
  ): Promise<FailedMessage | undefined> {
    const group = await this.withoutFiled(delivered);
    const putAway = lettersAmong(group, letters, failures);
    const events = group.filter(
      (message): message is IncomingEvent => !putAway.has(message) && message.kind === 'event',
    );
    for (const [event, acceptance] of await this.accept(events)) {
      try {
        await this.delivery.deliver(event, acceptance, left);
      } catch (error) {
        const failure = this.batch.hasFailed ? await this.failureOfEnqueued(left) : undefined;
        return failure ? { failure } : { message: event, failure: failureOf(error) };
      }
      if (acceptance === 'blocked') putAway.set(event, { message: event.message });
    }
    const failure = await this.failureOfEnqueued(left);
    if (failure) return { failure };
    for (const message of group) {
      const letter = putAway.get(message);
      if (letter) letters.add(letter);
    }
    return undefined;
  }

  private async failureOfEnqueued(left: Enqueued): Promise<Failure | undefined> {
    if (left === 'settled') return undefined;
    return this.batch.settle().then(() => undefined, failureOf);
  }

  /** What can't be read, but is put away already, must not close its lane again: an operator may have discarded it since. */
  private async withoutFiled(group: readonly Incoming[]): Promise<readonly Incoming[]> {
    const unreadable = group.filter(({ kind }) => kind === 'unreadable');
    const filed = await this.inbox.filed(unreadable.map(({ message }) => placeOf(message)));
    return group.filter(({ kind, message }) => kind === 'event' || !filed.has(message.offset));
  }

  private async accept(events: readonly IncomingEvent[]): Promise<Array<[IncomingEvent, Acceptance]>> {
    const arrivals = events.map(({ message, event: { id } }) => ({ ...placeOf(message), id }));
    const acceptances = await this.inbox.acceptAll(arrivals);
    return events.map((event, index) => [event, acceptances[index]!]);
  }
}

function placeOf({ topic, partition, offset, key }: Incoming['message']) {
  return { topic, partition, offset, key };
}

/** In their order: a message that fails closes its lane for those that come after it. */
function lettersAmong(
  group: readonly Incoming[],
  earlier: RunLetters,
  failures: ReadonlyMap<Incoming, Failure>,
): Map<Incoming, NewLetter> {
  const letters = new Map<Incoming, NewLetter>();
  const own = new RunLetters();
  for (const incoming of group) {
    const { message } = incoming;
    const failure = incoming.kind === 'unreadable' ? incoming.failure : failures.get(incoming);
    if (!failure && !earlier.isBlocked(message) && !own.isBlocked(message)) continue;
    const letter = failure ? { message, failure } : { message };
    letters.set(incoming, letter);
    own.add(letter);
  }
  return letters;
}
