import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { StockReservationExpiredIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';

@Controller()
export class AdvanceOrderProcessWhenStockReservationExpired {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(StockReservationExpiredIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof StockReservationExpiredIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(data.orderId, { type: 'StockReservationExpired' }));
  }
}
