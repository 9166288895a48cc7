import type { PartitionBatch } from '@tradewind/broker';
import { readIncomingMessage } from '@tradewind/messaging/interception';
import { runWithCorrelation, type StepValues } from '@tradewind/trail';
import type { Concerned } from '../switches/switch.js';
import { intercept } from '../intercept.js';
import type { ServiceUnderTest } from '../service/service-under-test.js';

type Message = PartitionBatch['messages'][number];

export interface DeliveredEvent extends Concerned {
  readonly message: Message;
  /** Does something in the flow of the event. */
  readonly inFlow: <Result>(work: (values: StepValues) => Promise<Result>) => Promise<Result>;
}

type Deliver = (messages: readonly Message[], resolve?: PartitionBatch['resolve']) => Promise<void>;

/** Calls `tamper` instead of handing a batch over. It gets the events that this service handles, and hands over what it likes. */
export function aroundDelivery(
  service: ServiceUnderTest,
  tamper: (events: readonly DeliveredEvent[], deliver: Deliver, batch: PartitionBatch) => Promise<void>,
): void {
  service.eachConsumer((consumer) => {
    intercept(consumer, 'consume', (next, batch, handlers) => {
      const events = batch.messages.flatMap((message) => {
        const incoming = readIncomingMessage(message, handlers);
        if (incoming.kind !== 'event') return [];
        const { id: causationId, correlationId, subject: key, type } = incoming.event;
        const inFlow: DeliveredEvent['inFlow'] = (work) =>
          runWithCorrelation({ correlationId, causationId }, () => work({ type, key }));
        return [{ message, key, inFlow }];
      });
      const deliver: Deliver = (messages, resolve = (offset) => batch.resolve(offset)) => {
        const { topic, partition, signal } = batch;
        return next({ topic, partition, signal, messages, resolve }, handlers);
      };
      return tamper(events, deliver, batch);
    });
  });
}
