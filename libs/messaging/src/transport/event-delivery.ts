import { Inject, Injectable } from '@nestjs/common';
import { context } from '@opentelemetry/api';
import { UnitOfWork } from '@tradewind/application';
import { runWithCorrelation, traceStep } from '@tradewind/trail';
import { traceContextOf } from '../envelope/trace-context.js';
import type { Acceptance } from '../inbox/inbox.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options.js';
import { MessagingMetrics } from '../metrics/messaging-metrics.js';
import type { IncomingEvent } from './incoming.js';

/** Brings one message to all handlers of its type, as a part of the running unit of work. */
@Injectable()
export class EventDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: MessagingMetrics,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Calls the handlers if the message is new, and shows in the trail what became of it. Rejects with what a handler threw. */
  async deliver(incoming: IncomingEvent, acceptance: Acceptance): Promise<void> {
    const { event, headers, message, registration } = incoming;
    const correlation = { correlationId: event.correlationId, causationId: event.id };
    const { topic, partition, offset } = message;
    const place = { group: this.options.service, topic, partition, offset: offset.toString() };
    const values = { ...place, ...correlation, type: event.type, messageId: event.id, key: event.subject };
    const received = () =>
      traceStep('received', registration.contract.name, values, async () => {
        await this.showInbox(event.id, acceptance);
        if (acceptance === 'new') await this.handle(incoming);
        else if (acceptance === 'duplicate') this.count(event.type, 'duplicate', 0);
      });
    await runWithCorrelation(correlation, () => context.with(traceContextOf(headers), received));
  }

  private async handle({ event, registration }: IncomingEvent): Promise<void> {
    const { id: messageId, type, correlationId } = event;
    const start = performance.now();
    await this.unitOfWork.part(async () => {
      for (const handler of registration.handlers) {
        const values = { messageId, type, correlationId };
        await traceStep('integration-event-handler', handler.name, values, () => handler.handle(event));
      }
    }, `Handle ${registration.contract.name}`);
    this.count(type, 'new', (performance.now() - start) / 1_000);
  }

  private async showInbox(messageId: string, outcome: Acceptance): Promise<void> {
    const group = this.options.service;
    await traceStep('inbox', group, { messageId, group, outcome }, () => Promise.resolve());
  }

  private count(type: string, outcome: 'new' | 'duplicate', seconds: number): void {
    this.unitOfWork.afterCommit(() => this.metrics.handled(type, outcome, seconds));
  }
}
