import { Injectable } from '@nestjs/common';
import { EventHandlersNotReadyError } from '../errors/event-handlers-not-ready-error.js';

export interface DomainEventHandler {
  readonly name: string;
  handle(event: object): Promise<void>;
}

interface Binding {
  readonly handler: DomainEventHandler;
  readonly accepts: ((event: object) => boolean)[];
}

/** The handlers of domain events, in the order of their registration. */
@Injectable()
export class DomainEventHandlers {
  private readonly bindings = new Map<object, Binding>();
  private ready = false;

  /** A `source` is one handler, even if it is bound to several types of events. */
  bind(source: object, accepts: (event: object) => boolean, handler: DomainEventHandler): void {
    const binding = this.bindings.get(source) ?? { handler, accepts: [] };
    binding.accepts.push(accepts);
    this.bindings.set(source, binding);
  }

  markReady(): void {
    this.ready = true;
  }

  /** @throws EventHandlersNotReadyError before the application has started */
  of(event: object): readonly DomainEventHandler[] {
    if (!this.ready) throw new EventHandlersNotReadyError(event);
    return [...this.bindings.values()]
      .filter(({ accepts }) => accepts.some((test) => test(event)))
      .map(({ handler }) => handler);
  }
}
