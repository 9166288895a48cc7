import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { IntegrationEventContract } from '@tradewind/contracts';
import type { ReceivedEvent } from './received-event.js';
import { RethrowFilter } from './rethrow.filter.js';

/** Distinguishes our handlers from those of other transports in the same app. */
export const INTEGRATION_EVENTS = Symbol('INTEGRATION_EVENTS');

/** What the decorator passes to the server in addition to the handler. */
export interface HandlerDescription {
  readonly contracts: readonly IntegrationEventContract[];
  /** The name that the trail shows: the class, or the method of a class that handles several events. */
  readonly handler: string;
}

type Contracts = readonly [IntegrationEventContract, ...IntegrationEventContract[]];

/**
 * Makes a controller's method the handler of an integration event, or of several; its parameter is
 * `@Payload() event: ReceivedEvent<typeof …>`.
 * It runs in one unit of work with the inbox row and all other handlers of the message, so what it writes is committed once. It
 * may run more often: an error rolls back what it wrote, and what other messages of the same transaction wrote.
 *
 * Its error decides about the message. `TransientError`, a concurrency conflict and temporary errors of the database or the
 * network: the message is retried with growing delays. Any other error, or no attempts left: the message becomes a dead letter
 * and waits for an operator. Meanwhile later messages of its key are parked behind it; no others wait.
 */
export function OnIntegrationEvent<C extends Contracts>(...contracts: C) {
  return <Handle extends (event: ReceivedEvent<C[number]>) => Promise<void>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<Handle>,
  ): void => {
    const handler = property === 'handle' ? target.constructor.name : String(property);
    const description: HandlerDescription = { contracts, handler };
    const types = contracts.map(({ type }) => type);
    EventPattern<string[]>(types, INTEGRATION_EVENTS, description)(target, property, descriptor);
    UseFilters(new RethrowFilter())(target, property, descriptor);
  };
}
