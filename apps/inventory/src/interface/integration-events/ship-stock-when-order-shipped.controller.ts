import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderShippedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ShipStockCommand } from '../../application/ship-stock/ship-stock.command.js';

@Controller()
export class ShipStockWhenOrderShipped {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderShippedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderShippedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new ShipStockCommand(data.orderId));
  }
}
