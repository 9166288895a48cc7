import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { ProductDiscontinuedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { CopyDiscontinuationCommand } from '../../application/copy-discontinuation/copy-discontinuation.command.js';

@Controller()
export class CopyDiscontinuationWhenProductDiscontinued {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(ProductDiscontinuedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductDiscontinuedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new CopyDiscontinuationCommand(data.productId, new Date(data.discontinuedAt)));
  }
}
