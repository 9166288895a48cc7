import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { InventoryModifiedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyStockLevelCommand } from '../../application/copy-stock-level/copy-stock-level.command.js';

@Controller()
export class CopyStockLevelWhenInventoryModified {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(InventoryModifiedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof InventoryModifiedIntegrationEvent>): Promise<void> {
    const { productId, available, revision } = data;
    await this.commandBus.execute(new CopyStockLevelCommand(productId, available, revision));
  }
}
