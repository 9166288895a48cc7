import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderRefundOverdueIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { GiveUpPaymentCommand } from '../../application/give-up-payment/give-up-payment.command.js';

/** Ordering has not heard how the payment ended. If it has ended, Payment says so again. */
@Controller()
export class GiveUpPaymentWhenOrderRefundOverdue {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderRefundOverdueIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderRefundOverdueIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new GiveUpPaymentCommand(data.orderId, data.customerId, 'refund-overdue'));
  }
}
