import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderAwaitingStockIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ReserveStockCommand } from '../../application/reserve-stock/reserve-stock.command.js';

@Controller()
export class ReserveStockWhenOrderAwaitingStock {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderAwaitingStockIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderAwaitingStockIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new ReserveStockCommand(data.orderId, data.items));
  }
}
