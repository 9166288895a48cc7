import { Inject, Injectable } from '@nestjs/common';
import { context, type Context } from '@opentelemetry/api';
import { UnitOfWork } from '@tradewind/application';
import { type Enqueued, UnitOfWorkBatch } from '@tradewind/application/batch';
import { runWithCorrelation, traceStep } from '@tradewind/trail';
import { traceContextOf } from '../../envelope/trace-context.js';
import type { Acceptance } from '../inbox/inbox.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { IncomingEvent } from '../messages/incoming-message.js';

/** Delivers one message to all handlers of its type, as an item of the running unit of work. */
@Injectable()
export class EventDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: UnitOfWorkBatch,
    private readonly metrics: MessagingMetrics,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Calls the handlers if the message is new, and records the outcome in the trail as a step that lasts until the unit of work
   * has ended. Resolves when the handlers have; rejects with the error of a handler or, unless they may be left waiting, of a
   * statement that the handlers have enqueued. The step is in the trace of the message, or in another one.
   */
  async deliver(
    incoming: IncomingEvent,
    acceptance: Acceptance,
    left: Enqueued = 'settled',
    trace: Context = traceContextOf(incoming.headers),
  ): Promise<void> {
    const { event, message, registration } = incoming;
    const correlation = { correlationId: event.correlationId, causationId: event.id };
    const { topic, partition, offset } = message;
    const place = { group: this.options.service, topic, partition, offset: offset.toString() };
    const values = {
      ...place,
      ...correlation,
      type: event.type,
      messageId: event.id,
      key: event.subject,
    };
    await new Promise<void>((resolve, reject) => {
      const received = () =>
        traceStep('received', registration.contract.name, values, async () => {
          let end: () => void = () => undefined;
          const ended = new Promise<void>((atEnd) => (end = atEnd));
          const handled = this.handle(incoming, acceptance, left, end);
          handled.then(resolve, reject);
          await handled.finally(() => ended);
        });
      runWithCorrelation(correlation, () => context.with(trace, received)).catch(reject);
    });
  }

  private async handle(
    incoming: IncomingEvent,
    acceptance: Acceptance,
    left: Enqueued,
    ended: () => void,
  ): Promise<void> {
    const { event, registration } = incoming;
    const start = performance.now();
    await this.batch.item(
      async () => {
        await this.traceInbox(event.id, acceptance);
        if (acceptance === 'new') await this.callHandlers(incoming);
      },
      `Handle ${registration.contract.name}`,
      ended,
      left,
    );
    if (acceptance === 'new') this.count(event.type, 'new', (performance.now() - start) / 1_000);
    else if (acceptance === 'duplicate') this.count(event.type, 'duplicate', 0);
  }

  private async callHandlers({ event, registration }: IncomingEvent): Promise<void> {
    const { id: messageId, type, correlationId } = event;
    for (const handler of registration.handlers) {
      const values = { messageId, type, correlationId };
      await traceStep('integration-event-handler', handler.name, values, () => handler.handle(event));
    }
  }

  private async traceInbox(messageId: string, outcome: Acceptance): Promise<void> {
    const group = this.options.service;
    await traceStep('inbox', group, { messageId, group, outcome }, () => Promise.resolve());
  }

  private count(type: string, outcome: 'new' | 'duplicate', seconds: number): void {
    this.unitOfWork.afterCommit(() => this.metrics.handled(type, outcome, seconds));
  }
}
