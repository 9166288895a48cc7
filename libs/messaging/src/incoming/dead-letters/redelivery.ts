import { Injectable } from '@nestjs/common';
import { recordedFromHere } from '@tradewind/trail';
import { traceContextOf } from '../../envelope/trace-context.js';
import type { Failure } from '../failures/failure.js';
import { Inbox } from '../inbox/inbox.js';
import { EventDelivery } from '../delivery/event-delivery.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { type DeliveredMessage, readIncomingMessage } from '../messages/incoming-message.js';

/** Delivers a dead letter to its handlers, in the running unit of work. */
@Injectable()
export class Redelivery {
  constructor(
    private readonly inbox: Inbox,
    private readonly delivery: EventDelivery,
  ) {}

  /**
   * Has no effect if the message was handled meanwhile. Resolves with the failure if it can't be read; rejects with the error of
   * a handler. From here on, its flow is recorded, whether or not it was until now: how it ends is worth knowing.
   */
  async deliver(message: DeliveredMessage, handlers: EventHandlers): Promise<Failure | undefined> {
    const incoming = readIncomingMessage(message, handlers);
    if (incoming.kind === 'unreadable') return incoming.failure;
    if (incoming.kind === 'unhandled') throw new Error(`There is no handler for ${incoming.type} any more`);
    const acceptance = (await this.inbox.accept(incoming.event.id)) ? 'new' : 'duplicate';
    const trace = recordedFromHere(traceContextOf(incoming.headers));
    await this.delivery.deliver(incoming, acceptance, 'settled', trace);
    return undefined;
  }
}
