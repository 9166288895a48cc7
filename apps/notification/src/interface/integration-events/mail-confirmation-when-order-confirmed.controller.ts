import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

@Controller()
export class MailConfirmationWhenOrderConfirmed {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderConfirmedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderConfirmedIntegrationEvent>): Promise<void> {
    const { orderId: fact, orderNumber, customerId: personId, total, confirmedAt } = data;
    const items = data.items.map(({ name, quantity, unitPrice }) => ({ name, quantity, unitPrice }));
    const contents = { orderNumber, items, total };
    const occasion = { kind: 'order-confirmed', personId, fact, contents, happenedAt: new Date(confirmedAt) } as const;
    await this.commandBus.execute(new RecordMailCommand(occasion));
  }
}
