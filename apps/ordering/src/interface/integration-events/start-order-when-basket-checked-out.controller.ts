import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { StartOrderCommand } from '../../application/start-order/start-order.command.js';

@Controller()
export class StartOrderWhenBasketCheckedOut {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(BasketCheckedOutIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof BasketCheckedOutIntegrationEvent>): Promise<void> {
    const { checkoutId, customerId, items, total, address, paymentMethod } = data;
    await this.commandBus.execute(
      new StartOrderCommand({ checkoutId, customerId, items, total, address, paymentMethod }),
    );
  }
}
