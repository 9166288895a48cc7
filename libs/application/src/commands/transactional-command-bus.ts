import { Inject, Injectable, Optional } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus, type AsyncContext, type Command, type CqrsModuleOptions, type ICommand } from '@nestjs/cqrs';
import { traceStep } from '@tradewind/trail';
import { CQRS_MODULE_OPTIONS } from '../events/cqrs-module-options.js';
import { correlated } from '../unit-of-work/correlated.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { UnitOfWorkContext } from '../unit-of-work/unit-of-work-context.js';

/** Nest's command bus with a unit of work around every command. A command sent inside a unit of work joins it. */
@Injectable()
export class TransactionalCommandBus extends CommandBus {
  constructor(
    modules: ModuleRef,
    @Optional() @Inject(CQRS_MODULE_OPTIONS) options: CqrsModuleOptions | undefined,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: UnitOfWorkContext,
  ) {
    super(modules, options);
  }

  override async execute<R>(command: Command<R> | ICommand, context?: AsyncContext): Promise<R> {
    const name = command.constructor.name;
    return traceStep('command', name, correlated({ type: name }), () =>
      this.unitOfWork.run(
        () => this.context.demand('CommandBus.execute').raisedBy(name, () => this.handle<R>(command, context)),
        name,
      ),
    );
  }

  private async handle<R>(command: Command<R> | ICommand, context?: AsyncContext): Promise<R> {
    return super.execute<ICommand, R>(command, context);
  }
}
