import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { InventoryModifiedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { AnswerBackInStockRequestsCommand } from '../../application/answer-back-in-stock-requests/answer-back-in-stock-requests.command.js';

@Controller()
export class AnswerBackInStockRequestsWhenInventoryModified {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(InventoryModifiedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof InventoryModifiedIntegrationEvent>): Promise<void> {
    const { productId, available, revision, modifiedAt } = data;
    const command = new AnswerBackInStockRequestsCommand(productId, available, revision, new Date(modifiedAt));
    await this.commandBus.execute(command);
  }
}
