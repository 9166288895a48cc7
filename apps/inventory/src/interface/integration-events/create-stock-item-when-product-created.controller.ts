import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductCreatedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CreateStockItemCommand } from '../../application/create-stock-item/create-stock-item.command.js';

@Controller()
export class CreateStockItemWhenProductCreated {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductCreatedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductCreatedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new CreateStockItemCommand(data.productId, data.sku, data.name));
  }
}
