import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderShippedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RecordMailCommand } from '../../application/record-mail/record-mail.command.js';

@Controller()
export class MailShipmentWhenOrderShipped {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderShippedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderShippedIntegrationEvent>): Promise<void> {
    const { orderId: fact, orderNumber, customerId: personId, carrier, trackingNumber, shippedAt } = data;
    const contents = { orderNumber, carrier, trackingNumber };
    const occasion = { kind: 'order-shipped', personId, fact, contents, happenedAt: new Date(shippedAt) } as const;
    await this.commandBus.execute(new RecordMailCommand(occasion));
  }
}
