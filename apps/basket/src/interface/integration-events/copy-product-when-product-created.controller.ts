import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductCreatedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyProductCommand } from '../../application/copy-product/copy-product.command.js';

@Controller()
export class CopyProductWhenProductCreated {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductCreatedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductCreatedIntegrationEvent>): Promise<void> {
    const { productId, sku, name, price, createdAt } = data;
    const product = { productId, sku, name, price, discontinued: false };
    await this.commandBus.execute(new CopyProductCommand(product, new Date(createdAt)));
  }
}
