import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { StockReservationRejectedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';

@Controller()
export class AdvanceOrderProcessWhenStockReservationRejected {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(StockReservationRejectedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof StockReservationRejectedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(data.orderId, { type: 'StockReservationRejected' }));
  }
}
