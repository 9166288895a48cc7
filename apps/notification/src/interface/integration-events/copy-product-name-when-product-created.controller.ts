import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductCreatedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyProductNameCommand } from '../../application/copy-product-name/copy-product-name.command.js';

@Controller()
export class CopyProductNameWhenProductCreated {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductCreatedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductCreatedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new CopyProductNameCommand(data.productId, data.name));
  }
}
