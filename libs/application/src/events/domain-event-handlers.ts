import { Injectable } from '@nestjs/common';
import { EventHandlersNotReadyError } from '../errors/event-handlers-not-ready-error.js';

export interface DomainEventHandler {
  readonly name: string;
  handle(event: object): Promise<void>;
}

interface Binding {
  readonly accepts: (event: object) => boolean;
  readonly handler: DomainEventHandler;
}

/** The handlers of domain events, in the order of their registration. */
@Injectable()
export class DomainEventHandlers {
  private readonly bindings: Binding[] = [];
  private ready = false;

  bind(accepts: (event: object) => boolean, handler: DomainEventHandler): void {
    this.bindings.push({ accepts, handler });
  }

  markReady(): void {
    this.ready = true;
  }

  /** @throws EventHandlersNotReadyError before the application has started */
  assertReadyFor(event: object): void {
    if (!this.ready) throw new EventHandlersNotReadyError(event);
  }

  of(event: object): readonly DomainEventHandler[] {
    this.assertReadyFor(event);
    return this.bindings.filter((binding) => binding.accepts(event)).map((binding) => binding.handler);
  }
}
