import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Deadline as DueDeadline, OnDeadline } from '@tradewind/scheduling';
import type { Deadline } from '../../domain/order-process/process-state.js';
import { AdvanceOrderProcessCommand } from './advance-order-process.command.js';
import { ORDER_PROCESS } from './order-process-deadlines.js';

@Injectable()
export class AdvanceOrderProcessWhenDeadlinePassed {
  constructor(private readonly commandBus: CommandBus) {}

  @OnDeadline(ORDER_PROCESS)
  async handle({ key, payload: { deadline } }: DueDeadline<{ readonly deadline: Deadline }>): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(key, { type: 'DeadlinePassed', deadline }));
  }
}
