import type { IntegrationEventContract } from '@tradewind/contracts';
import type { ReceivedEvent } from './received-event.js';

export interface EventHandler {
  readonly name: string;
  handle(event: ReceivedEvent): Promise<void>;
}

/** What is done with the events of one type. */
export interface Registration {
  readonly contract: IntegrationEventContract;
  readonly handlers: EventHandler[];
}

/** The handlers of this service by event type, in the order of their registration. */
export class EventHandlers {
  private readonly byType = new Map<string, Registration>();

  add(contract: IntegrationEventContract, handler: EventHandler): void {
    const registration = this.byType.get(contract.type) ?? { contract, handlers: [] };
    registration.handlers.push(handler);
    this.byType.set(contract.type, registration);
  }

  of(type: string): Registration | undefined {
    return this.byType.get(type);
  }

  get topics(): string[] {
    return [...new Set([...this.byType.values()].map(({ contract }) => contract.topic))];
  }
}
