import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderAwaitingPaymentIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RequestPaymentCommand } from '../../application/request-payment/request-payment.command.js';

@Controller()
export class RequestPaymentWhenOrderAwaitingPayment {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderAwaitingPaymentIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderAwaitingPaymentIntegrationEvent>): Promise<void> {
    const { orderId, customerId, amount, paymentMethod } = data;
    await this.commandBus.execute(new RequestPaymentCommand({ orderId, customerId, amount, paymentMethod }));
  }
}
