import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderReturnedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ReturnStockCommand } from '../../application/return-stock/return-stock.command.js';

@Controller()
export class ReturnStockWhenOrderReturned {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderReturnedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderReturnedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new ReturnStockCommand(data.orderId, data.items, data.reason));
  }
}
