import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { EventBus } from '@nestjs/cqrs';
import { TransactionalEventBus } from '../events/transactional-event-bus.js';

/** A second CqrsModule would bring a second event bus, whose handlers run outside the transaction: it stops the start. */
@Injectable()
export class OnlyOneCqrsModule implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly eventBus: EventBus,
  ) {}

  onModuleInit(): void {
    const strangers = [...this.modules.values()].filter(({ name, providers }) => {
      return name === 'CqrsModule' && providers.get(EventBus)?.instance !== this.eventBus;
    });
    const importers = [...this.modules.values()].filter(({ imports }) => strangers.some((stranger) => imports.has(stranger)));
    if (strangers.length > 0) {
      throw new Error(
        `${importers.map(({ name }) => name).join(', ')} brought a second CqrsModule, and with it an event bus outside the ` +
          'transaction: remove that import, ApplicationModule provides the buses everywhere',
      );
    }
    if (!(this.eventBus instanceof TransactionalEventBus)) {
      throw new Error('the EventBus is not the transactional one: remove the provider that replaces it');
    }
  }
}
