import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

@Controller()
export class MailCancellationWhenOrderCancelled {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderCancelledIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderCancelledIntegrationEvent>): Promise<void> {
    const { orderId: fact, orderNumber = null, customerId: personId, reason, cancelledAt } = data;
    const contents = { orderNumber, reason };
    const occasion = { kind: 'order-cancelled', personId, fact, contents, happenedAt: new Date(cancelledAt) } as const;
    await this.commandBus.execute(new RecordMailCommand(occasion));
  }
}
