import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ReleaseStockCommand } from '../../application/release-stock/release-stock.command.js';

@Controller()
export class ReleaseStockWhenOrderCancelled {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderCancelledIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderCancelledIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new ReleaseStockCommand(data.orderId));
  }
}
