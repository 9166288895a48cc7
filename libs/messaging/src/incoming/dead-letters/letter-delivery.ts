import { Injectable } from '@nestjs/common';
import type { Failure } from '../failures/failure.js';
import { Inbox } from '../inbox/inbox.js';
import { EventDelivery } from '../delivery/event-delivery.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { type DeliveredMessage, readIncoming } from '../messages/incoming.js';

/** Brings a message that was put away to its handlers, in the running unit of work. */
@Injectable()
export class LetterDelivery {
  constructor(
    private readonly inbox: Inbox,
    private readonly delivery: EventDelivery,
  ) {}

  /** Has no effect if the message was handled meanwhile. Resolves with why it can't be read; rejects with what a handler threw. */
  async deliver(message: DeliveredMessage, handlers: EventHandlers): Promise<Failure | undefined> {
    const incoming = readIncoming(message, handlers);
    if (incoming.kind === 'unreadable') return incoming.failure;
    if (incoming.kind === 'foreign') throw new Error(`Nobody here handles ${incoming.type} any more`);
    await this.delivery.deliver(incoming, (await this.inbox.accept(incoming.event.id)) ? 'new' : 'duplicate');
    return undefined;
  }
}
