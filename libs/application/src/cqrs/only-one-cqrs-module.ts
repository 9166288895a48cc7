import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { EventBus } from '@nestjs/cqrs';
import { TransactionalEventBus } from '../events/transactional-event-bus.js';
import { CqrsModules } from './cqrs-modules.js';

/** Stops the start if there is a second CqrsModule, whose event bus would call handlers outside the transaction. */
@Injectable()
export class OnlyOneCqrsModule implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly eventBus: EventBus,
  ) {}

  onModuleInit(): void {
    if (!(this.eventBus instanceof TransactionalEventBus)) {
      throw new Error('The EventBus is not the transactional one. Remove the provider that replaces it.');
    }
    const others = new CqrsModules(this.modules).besideThatOf(this.eventBus);
    if (others.some((other) => other.isTransactional)) {
      throw new Error('ApplicationModule.forRoot() is imported more than once. Import it at the root only.');
    }
    if (others.length > 0) {
      const names = others.flatMap((other) => other.importers).join(', ');
      throw new Error(
        `${names || 'A dynamic module'} brought a second CqrsModule, and with it an event bus outside the transaction. ` +
          'Remove that import: ApplicationModule provides the buses everywhere.',
      );
    }
  }
}
