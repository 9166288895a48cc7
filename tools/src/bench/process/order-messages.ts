import { randomUUID } from 'node:crypto';
import type { BrokerMessage } from '@tradewind/broker';
import {
  BasketCheckedOutIntegrationEvent,
  type DataOf,
  type IntegrationEventContract,
  PaymentCompletedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservedIntegrationEvent,
} from '@tradewind/contracts';

/** What brings every order that waits to its next state. */
export interface Answer {
  readonly contract: IntegrationEventContract;
  readonly leadsTo: string;
  readonly to: (orderId: string) => BrokerMessage;
}

/** The messages of other services on the way of an order that is bought and paid. */
export const answers: readonly Answer[] = [
  answer(StockReservedIntegrationEvent, 'AwaitingPayment', { ...StockReservedIntegrationEvent.example }),
  answer(PaymentCompletedIntegrationEvent, 'AwaitingCommitment', { ...PaymentCompletedIntegrationEvent.example }),
  answer(StockCommittedIntegrationEvent, 'AwaitingShipment', { ...StockCommittedIntegrationEvent.example }),
];

export const checkoutTopic = BasketCheckedOutIntegrationEvent.topic;

/** The checkout of another customer each time. */
export function aCheckout(): BrokerMessage {
  const ids = { checkoutId: randomUUID(), customerId: randomUUID() };
  return messageOf(BasketCheckedOutIntegrationEvent, { ...BasketCheckedOutIntegrationEvent.example, ...ids });
}

function answer<C extends IntegrationEventContract>(contract: C, leadsTo: string, example: DataOf<C>): Answer {
  return { contract, leadsTo, to: (orderId) => messageOf(contract, { ...(example as object), orderId } as DataOf<C>) };
}

function messageOf<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): BrokerMessage {
  const key = contract.key(data);
  const headers = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: contract.type,
    ce_source: '/tradewind/bench',
    ce_subject: key,
    ce_time: new Date().toISOString(),
    'content-type': 'application/json',
    ce_correlationid: randomUUID(),
  };
  return {
    key: Buffer.from(key),
    value: Buffer.from(JSON.stringify(data)),
    headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}
