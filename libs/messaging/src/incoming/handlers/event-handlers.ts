import { areOfOneLineage, convert, type IntegrationEventContract, lineageOf } from '@tradewind/contracts';
import type { ReceivedEvent } from './received-event.js';

export interface EventHandler {
  readonly name: string;
  handle(event: ReceivedEvent): Promise<void>;
}

/** The handlers of one event type. */
export interface Registration {
  readonly contract: IntegrationEventContract;
  readonly handlers: readonly EventHandler[];
}

interface Added {
  readonly contract: IntegrationEventContract;
  readonly handler: EventHandler;
}

/**
 * The handlers of this service by event type, in the order of their registration. The handler of a version also gets earlier
 * versions, upcast. All versions of one fact have the same message id and the inbox accepts only one of them, so the first to
 * arrive goes to the handlers of every version.
 */
export class EventHandlers {
  private readonly added: Added[] = [];
  private byType = new Map<string, Registration>();

  add(contract: IntegrationEventContract, handler: EventHandler): void {
    this.added.push({ contract, handler });
    const versions = this.added.flatMap((each) => lineageOf(each.contract));
    this.byType = new Map(versions.map((version) => [version.type, this.registrationOf(version)]));
  }

  of(type: string): Registration | undefined {
    return this.byType.get(type);
  }

  get topics(): string[] {
    return [...new Set([...this.byType.values()].map(({ contract }) => contract.topic))];
  }

  private registrationOf(contract: IntegrationEventContract): Registration {
    const concerned = this.added.filter((each) => areOfOneLineage(each.contract, contract));
    return { contract, handlers: concerned.map((each) => readingFrom(contract, each)) };
  }
}

function readingFrom(version: IntegrationEventContract, { contract, handler }: Added): EventHandler {
  if (version === contract) return handler;
  return {
    name: handler.name,
    handle: (event) => handler.handle({ ...event, data: convert(version, contract, event.data) }),
  };
}
