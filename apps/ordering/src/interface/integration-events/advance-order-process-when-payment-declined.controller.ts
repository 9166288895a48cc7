import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { PaymentDeclinedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';

@Controller()
export class AdvanceOrderProcessWhenPaymentDeclined {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(PaymentDeclinedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof PaymentDeclinedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(data.orderId, { type: 'PaymentDeclined' }));
  }
}
