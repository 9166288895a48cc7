import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CountPurchaseCommand } from '../../application/count-purchase/count-purchase.command.js';

@Controller()
export class CountPurchaseWhenOrderConfirmed {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderConfirmedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderConfirmedIntegrationEvent>): Promise<void> {
    const items = data.items.map(({ productId, quantity }) => ({ productId, quantity }));
    await this.commandBus.execute(new CountPurchaseCommand(data.orderId, items, new Date(data.confirmedAt)));
  }
}
