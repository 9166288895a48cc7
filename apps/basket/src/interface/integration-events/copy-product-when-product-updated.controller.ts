import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductUpdatedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyProductCommand } from '../../application/copy-product/copy-product.command.js';

@Controller()
export class CopyProductWhenProductUpdated {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductUpdatedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductUpdatedIntegrationEvent>): Promise<void> {
    const { productId, sku, name, price, discontinued, updatedAt } = data;
    const product = { productId, sku, name, price, discontinued };
    await this.commandBus.execute(new CopyProductCommand(product, new Date(updatedAt)));
  }
}
