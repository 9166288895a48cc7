import { Inject, Injectable, Optional } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import {
  AsyncContext,
  CommandBus,
  EventBus,
  UnhandledExceptionBus,
  type CqrsModuleOptions,
  type IEvent,
  type IEventHandler,
} from '@nestjs/cqrs';
import { CQRS_MODULE_OPTIONS } from './cqrs-module-options.js';
import { DomainEventOutsideUnitOfWorkError } from '../errors/domain-event-outside-unit-of-work-error.js';
import { UnitOfWorkContext } from '../unit-of-work/unit-of-work-context.js';
import { classesOf } from './classes-of.js';
import { CommittedEvents } from '../unit-of-work/committed-events.js';
import { DomainEventHandlers } from '../unit-of-work/domain-event-handlers.js';
import { resolveHandler } from './resolve-handler.js';

/**
 * Nest's event bus inside the transaction. `publish` records an event in the running unit of work, and its handlers run
 * before the commit. Subscribers to the bus itself, such as sagas, see only committed events.
 */
@Injectable()
export class TransactionalEventBus extends EventBus {
  constructor(
    commandBus: CommandBus,
    private readonly modules: ModuleRef,
    unhandledExceptions: UnhandledExceptionBus,
    @Optional() @Inject(CQRS_MODULE_OPTIONS) options: CqrsModuleOptions | undefined,
    private readonly context: UnitOfWorkContext,
    private readonly handlers: DomainEventHandlers,
    committed: CommittedEvents,
  ) {
    super(commandBus, modules, unhandledExceptions, options);
    this.subscriptions.push(committed.subscribe((event) => this.subject$.next(event)));
  }

  /** @throws DomainEventOutsideUnitOfWorkError */
  override publish(event: IEvent, dispatcherOrContext?: unknown, context?: AsyncContext): void {
    this.publishAll([event], dispatcherOrContext, context);
  }

  /** @throws DomainEventOutsideUnitOfWorkError */
  override publishAll(events: IEvent[], dispatcherOrContext?: unknown, context?: AsyncContext): void {
    const asyncContext = dispatcherOrContext instanceof AsyncContext ? dispatcherOrContext : context;
    for (const event of events) this.record(event, asyncContext);
  }

  /**
   * A handler of a base class gets every event of a derived class. With Nest's bus it would miss those of derived
   * classes that have their own handler.
   */
  override bind(handler: InstanceWrapper<IEventHandler>, id: string): void {
    const accepts = (event: object) => classesOf(event).some((type) => this.eventIdProvider.getEventId(type) === id);
    this.handlers.bind(handler, accepts, {
      name: handler.name,
      handle: async (event) => {
        const instance = await resolveHandler(this.modules, handler, event);
        await instance.handle(event);
      },
    });
  }

  override register(handlers: InstanceWrapper<IEventHandler>[] = []): void {
    super.register(handlers);
    this.handlers.markReady();
  }

  private record(event: IEvent, asyncContext: AsyncContext | undefined): void {
    const running = this.context.current;
    if (!running) throw new DomainEventOutsideUnitOfWorkError(event);
    if (asyncContext && !AsyncContext.isAttached(event)) asyncContext.attachTo(event);
    running.events.add(event, running.raiser);
  }
}
