import { Inject, Injectable } from '@nestjs/common';
import { context } from '@opentelemetry/api';
import { UnitOfWork } from '@tradewind/application';
import { runWithCorrelation, traceStep } from '@tradewind/trail';
import type { ReceivedMessage } from '../broker/index.js';
import { headerValues, readEnvelope } from '../envelope/read-envelope.js';
import { traceContextOf } from '../envelope/trace-context.js';
import { Inbox } from '../inbox/inbox.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options.js';
import type { EventHandler, EventHandlers } from './event-handlers.js';
import { readEvent } from './read-event.js';
import type { ReceivedEvent } from './received-event.js';

/** Brings one message to all handlers of its type, in one unit of work with its inbox row. */
@Injectable()
export class EventDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: Inbox,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Resolves once everything is committed, or when nobody here handles the type. Rejects with what a handler threw. */
  async deliver(message: ReceivedMessage, handlers: EventHandlers): Promise<void> {
    const headers = headerValues(message.headers);
    const envelope = readEnvelope(headers);
    const registration = handlers.of(envelope.type);
    if (!registration) return;
    const { contract } = registration;
    const correlation = { correlationId: envelope.correlationId, causationId: envelope.id };
    const { topic, partition, offset } = message;
    const place = { group: this.options.service, topic, partition, offset: offset.toString() };
    const values = { ...place, ...correlation, type: envelope.type, messageId: envelope.id, key: envelope.subject };
    const received = () =>
      traceStep('received', contract.name, values, async () => {
        const event = readEvent(contract, envelope, message.value);
        await this.unitOfWork.run(() => this.handleOnce(event, registration.handlers), `Handle ${contract.name}`);
      });
    await runWithCorrelation(correlation, () => context.with(traceContextOf(headers), received));
  }

  private async handleOnce(event: ReceivedEvent, handlers: readonly EventHandler[]): Promise<void> {
    if (!(await this.inbox.accept(this.options.service, event.id))) return;
    const { id: messageId, type, correlationId } = event;
    for (const handler of handlers) {
      const values = { messageId, type, correlationId };
      await traceStep('integration-event-handler', handler.name, values, () => handler.handle(event));
    }
  }
}
