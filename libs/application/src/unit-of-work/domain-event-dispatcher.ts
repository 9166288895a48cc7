import { Injectable } from '@nestjs/common';
import { traceStep } from '@tradewind/trail';
import { assertCascadeEnds } from './cascade-limit.js';
import { correlated } from './correlated.js';
import type { RecordedEvent } from './recorded-event.js';
import type { RunningUnitOfWork } from './running-unit-of-work.js';
import { DomainEventHandlers, type DomainEventHandler } from './domain-event-handlers.js';

/** The second phase of domain events: passes the recorded events to their handlers, one by one, until none is left. */
@Injectable()
export class DomainEventDispatcher {
  constructor(private readonly handlers: DomainEventHandlers) {}

  /** @throws the error of a joined unit of work that failed, or UnawaitedWorkError when one is still running */
  async drain(running: RunningUnitOfWork): Promise<void> {
    running.assertWhole();
    running.events.gather(running.raiser);
    for (let next = running.events.take(); next; next = running.events.take()) {
      assertCascadeEnds(next, running.events.raisedByHandlers);
      await this.dispatch(running, next);
    }
    running.assertWhole();
  }

  private async dispatch(running: RunningUnitOfWork, recorded: RecordedEvent): Promise<void> {
    const { event, round, raisedBy, aggregate } = recorded;
    const type = event.constructor.name;
    const messageId = 'eventId' in event ? String(event.eventId) : undefined;
    await traceStep('domain-event', type, correlated({ type, messageId, round, raisedBy, aggregate }), async () => {
      for (const handler of this.handlers.of(event)) await this.handle(running, recorded, handler);
    });
  }

  private async handle(
    running: RunningUnitOfWork,
    recorded: RecordedEvent,
    handler: DomainEventHandler,
  ): Promise<void> {
    const { event, round } = recorded;
    const values = correlated({ type: event.constructor.name, round });
    running.raiser = { name: handler.name, of: recorded };
    await traceStep('domain-event-handler', handler.name, values, () => handler.handle(event));
    running.events.gather(running.raiser);
  }
}
