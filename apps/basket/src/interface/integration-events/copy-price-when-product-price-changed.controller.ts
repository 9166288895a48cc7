import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductPriceChangedIntegrationEventV2 } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyPriceCommand } from '../../application/copy-price/copy-price.command.js';

@Controller()
export class CopyPriceWhenProductPriceChanged {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEventV2)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEventV2>): Promise<void> {
    const { productId, price, cause, changedAt } = data;
    await this.commandBus.execute(new CopyPriceCommand(productId, price, cause, new Date(changedAt)));
  }
}
