import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { StockReservedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';

@Controller()
export class AdvanceOrderProcessWhenStockReserved {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(StockReservedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof StockReservedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(data.orderId, { type: 'StockReserved' }));
  }
}
