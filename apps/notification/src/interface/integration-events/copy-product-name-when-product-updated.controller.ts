import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductUpdatedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyProductNameCommand } from '../../application/copy-product-name/copy-product-name.command.js';

@Controller()
export class CopyProductNameWhenProductUpdated {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductUpdatedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductUpdatedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new CopyProductNameCommand(data.productId, data.name));
  }
}
