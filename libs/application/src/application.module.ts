import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CommandBus, CqrsModule, EventBus } from '@nestjs/cqrs';
import { TransactionalCommandBus } from './commands/transactional-command-bus.js';
import { OnlyOneCqrsModule } from './cqrs/only-one-cqrs-module.js';
import { CommittedEvents } from './unit-of-work/committed-events.js';
import { DomainEventDispatcher } from './unit-of-work/domain-event-dispatcher.js';
import { DomainEventHandlers } from './unit-of-work/domain-event-handlers.js';
import { TransactionalEventBus } from './events/transactional-event-bus.js';
import { AggregateStorage } from './aggregates/aggregate-storage.js';
import { ForgetOldRequests } from './idempotency/forget-old-requests.js';
import { IdempotentRequests } from './idempotency/idempotent-requests.js';
import { AfterCommit } from './unit-of-work/after-commit.js';
import { CurrentTransaction } from './unit-of-work/current-transaction.js';
import { IdentityMap } from './unit-of-work/identity-map.js';
import { UnitOfWork } from './unit-of-work/unit-of-work.js';
import { UnitOfWorkBatch } from './unit-of-work/unit-of-work-batch.js';
import { UnitOfWorkContext } from './unit-of-work/unit-of-work-context.js';
import { UnitOfWorkTransaction } from './unit-of-work/unit-of-work-transaction.js';
import { Clock, SystemClock } from './time/clock.js';
import { Statements } from './unit-of-work/statements.js';

export interface ApplicationOptions {
  /** Provides `Clock`. By default, it is the system's clock. */
  readonly clock?: Provider<Clock>;
}

/**
 * Nest's CQRS module with a unit of work around each command. Import it once at the root. Needs a TypeORM DataSource.
 */
@Module({})
export class ApplicationModule {
  static forRoot({ clock = { provide: Clock, useClass: SystemClock } }: ApplicationOptions = {}): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [transactionalCqrs(clock)],
      providers: [OnlyOneCqrsModule, ForgetOldRequests],
    };
  }
}

/** If two providers have the same token, the later one wins, so our buses replace those of CqrsModule. */
function transactionalCqrs(clock: Provider<Clock>): DynamicModule {
  const cqrs = CqrsModule.forRoot();
  const offered = [UnitOfWork, UnitOfWorkBatch, CurrentTransaction, AggregateStorage, IdempotentRequests];
  return {
    ...cqrs,
    providers: [
      ...(cqrs.providers ?? []),
      { provide: CommandBus, useClass: TransactionalCommandBus },
      { provide: EventBus, useClass: TransactionalEventBus },
      ...[UnitOfWorkContext, UnitOfWorkTransaction, IdentityMap, Statements, AfterCommit],
      ...[DomainEventHandlers, DomainEventDispatcher, CommittedEvents],
      clock,
      ...offered,
    ],
    exports: [...offered, Clock],
  };
}
