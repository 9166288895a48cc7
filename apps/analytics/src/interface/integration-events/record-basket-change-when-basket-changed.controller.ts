import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { BasketChangedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { BasketsProjector } from '../../read-model/baskets/baskets.projector.js';

@Controller()
export class RecordBasketChangeWhenBasketChanged {
  constructor(private readonly baskets: BasketsProjector) {}

  @OnIntegrationEvent(BasketChangedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof BasketChangedIntegrationEvent>): Promise<void> {
    const { customerId, revision, items, changedAt } = data;
    const isEmpty = items.length === 0;
    await this.baskets.addChange({ customerId, revision, isEmpty, changedAt: new Date(changedAt) });
  }
}
