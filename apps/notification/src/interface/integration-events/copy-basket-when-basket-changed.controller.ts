import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { BasketChangedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyBasketCommand } from '../../application/copy-basket/copy-basket.command.js';

@Controller()
export class CopyBasketWhenBasketChanged {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(BasketChangedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof BasketChangedIntegrationEvent>): Promise<void> {
    const { customerId, revision } = data;
    const items = data.items.map(({ productId, unitPriceSeen }) => ({ productId, priceSeen: unitPriceSeen }));
    await this.commandBus.execute(new CopyBasketCommand(customerId, items, revision));
  }
}
