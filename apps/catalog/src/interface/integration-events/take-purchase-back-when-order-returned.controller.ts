import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderReturnedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { TakePurchaseBackCommand } from '../../application/take-purchase-back/take-purchase-back.command.js';

@Controller()
export class TakePurchaseBackWhenOrderReturned {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderReturnedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderReturnedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new TakePurchaseBackCommand(data.orderId));
  }
}
