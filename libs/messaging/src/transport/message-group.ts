import { Injectable } from '@nestjs/common';
import { type Failure, failureOf } from '../dead-letters/failure.js';
import { LetterFile, type NewLetter } from '../dead-letters/letter-file.js';
import { type Acceptance, Inbox } from '../inbox/inbox.js';
import { EventDelivery } from './event-delivery.js';
import type { Incoming, IncomingEvent } from './incoming.js';

export interface FailedMessage {
  readonly message: Incoming;
  readonly failure: Failure;
}

/** Settles consecutive messages of one partition with one inbox statement, in the running unit of work. */
@Injectable()
export class MessageGroup {
  constructor(
    private readonly inbox: Inbox,
    private readonly letters: LetterFile,
    private readonly delivery: EventDelivery,
  ) {}

  /**
   * Puts away what can't be read, what is known to fail, and what waits behind one of these; handles the others. Resolves
   * with the first that fails at that: then the rest has not been tried, and all of it is to be undone.
   */
  async settle(
    group: readonly Incoming[],
    failures: ReadonlyMap<Incoming, Failure> = new Map(),
  ): Promise<FailedMessage | undefined> {
    const putAway = lettersAmong(group, failures);
    const events = group.filter(
      (message): message is IncomingEvent => !putAway.has(message) && message.kind === 'event',
    );
    const acceptances = await this.accept(events);
    for (const [event, acceptance] of acceptances) if (acceptance === 'blocked') putAway.set(event, event);
    const letters = group.flatMap((message) => putAway.get(message) ?? []);
    if (letters.length > 0) await this.letters.add(letters);
    for (const [event, acceptance] of acceptances) {
      try {
        await this.delivery.deliver(event, acceptance);
      } catch (error) {
        return { message: event, failure: failureOf(error) };
      }
    }
    return undefined;
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
function lettersAmong(group: readonly Incoming[], failures: ReadonlyMap<Incoming, Failure>): Map<Incoming, NewLetter> {
  const letters = new Map<Incoming, NewLetter>();
  const closed = new Set<string>();
  for (const incoming of group) {
    const { message } = incoming;
    const lane = message.key?.toString('base64');
    const failure = incoming.kind === 'unreadable' ? incoming.failure : failures.get(incoming);
    const waits = lane !== undefined && closed.has(lane);
    if (!failure && !waits) continue;
    letters.set(incoming, failure ? { message, failure } : { message });
    if (lane !== undefined) closed.add(lane);
  }
  return letters;
}
