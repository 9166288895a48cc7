import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { IntegrationEventContract } from '@tradewind/contracts';
import type { DiscardedEvent } from '../../dead-letters/discard-handlers.js';
import { INTEGRATION_EVENTS } from './on-integration-event.js';
import { RethrowFilter } from './rethrow.filter.js';

/** What the decorator passes to the server in addition to the handler. */
export interface DiscardDescription {
  readonly discarded: IntegrationEventContract;
  readonly handler: string;
}

/**
 * Makes a controller's method run when an operator discards a message of this event, in any of its versions; its parameter is
 * `@Payload() event: DiscardedEvent`. Use it to tell whoever waits for the effect of the message.
 *
 * It runs once, in the transaction that records who discarded the message and why: if it throws, the message is not discarded. It
 * also runs for unreadable messages, so it must not trust `data`.
 */
export function OnIntegrationEventDiscarded(contract: IntegrationEventContract) {
  return <Handle extends (event: DiscardedEvent) => Promise<void>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<Handle>,
  ): void => {
    const handler = property === 'handle' ? target.constructor.name : String(property);
    const description: DiscardDescription = { discarded: contract, handler };
    EventPattern<string>(`discarded ${contract.type}`, INTEGRATION_EVENTS, description)(target, property, descriptor);
    UseFilters(new RethrowFilter())(target, property, descriptor);
  };
}
