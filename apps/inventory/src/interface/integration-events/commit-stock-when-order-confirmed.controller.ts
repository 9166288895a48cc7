import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CommitStockCommand } from '../../application/commit-stock/commit-stock.command.js';

@Controller()
export class CommitStockWhenOrderConfirmed {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderConfirmedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderConfirmedIntegrationEvent>): Promise<void> {
    const items = data.items.map(({ productId, quantity }) => ({ productId, quantity }));
    await this.commandBus.execute(new CommitStockCommand(data.orderId, items));
  }
}
