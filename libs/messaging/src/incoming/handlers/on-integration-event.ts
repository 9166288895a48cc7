import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { IntegrationEventContract } from '@tradewind/contracts';
import type { ReceivedEvent } from './received-event.js';
import { RethrowFilter } from './rethrow.filter.js';

/** Tells our handlers from those of other transports in the same app. */
export const INTEGRATION_EVENTS = Symbol('INTEGRATION_EVENTS');

/** What the decorator hands to the server beside the handler. */
export interface HandlerDescription {
  readonly contract: IntegrationEventContract;
  /** As the trail shows it: the class, or the method where a class handles several events. */
  readonly handler: string;
}

/**
 * Makes a controller's method the handler of an integration event; its parameter is `@Payload() event: ReceivedEvent<typeof …>`.
 * It runs in one unit of work with the inbox row and all other handlers of that message, so what it writes happens once. It
 * may run more often: an error rolls back what it wrote, and what others wrote that were handled in the same transaction.
 *
 * What it throws decides what becomes of the message. `TransientError`, a concurrency conflict and whatever the database or
 * the network calls passing: it is tried again, with growing waits. Anything else, or out of attempts: it waits among the
 * `DeadLetters` for an operator. In the meantime later messages of its key wait behind it, and no others.
 */
export function OnIntegrationEvent<C extends IntegrationEventContract>(contract: C) {
  return <Handle extends (event: ReceivedEvent<C>) => Promise<void>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<Handle>,
  ): void => {
    const handler = property === 'handle' ? target.constructor.name : String(property);
    const description: HandlerDescription = { contract, handler };
    EventPattern<string>(contract.type, INTEGRATION_EVENTS, description)(target, property, descriptor);
    UseFilters(new RethrowFilter())(target, property, descriptor);
  };
}
