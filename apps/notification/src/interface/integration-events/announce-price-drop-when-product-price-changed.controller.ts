import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductPriceChangedIntegrationEventV2 } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AnnouncePriceDropCommand } from '../../application/announce-price-drop/announce-price-drop.command.js';

@Controller()
export class AnnouncePriceDropWhenProductPriceChanged {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEventV2)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEventV2>): Promise<void> {
    const { productId, previousPrice, price, changedAt } = data;
    await this.commandBus.execute(new AnnouncePriceDropCommand(productId, previousPrice, price, new Date(changedAt)));
  }
}
