import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SalesProjector } from '../../read-model/sales/sales.projector.js';

@Controller()
export class RecordSaleWhenOrderConfirmed {
  constructor(private readonly sales: SalesProjector) {}

  @OnIntegrationEvent(OrderConfirmedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderConfirmedIntegrationEvent>): Promise<void> {
    const { orderId, items, total, confirmedAt } = data;
    await this.sales.addSale(orderId, items, total, new Date(confirmedAt));
  }
}
