import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { PaymentRefundedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SalesProjector } from '../../read-model/sales/sales.projector.js';

@Controller()
export class RecordRefundWhenPaymentRefunded {
  constructor(private readonly sales: SalesProjector) {}

  @OnIntegrationEvent(PaymentRefundedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof PaymentRefundedIntegrationEvent>): Promise<void> {
    const { paymentId, amount, refundedAt } = data;
    await this.sales.addRefund(paymentId, amount, new Date(refundedAt));
  }
}
