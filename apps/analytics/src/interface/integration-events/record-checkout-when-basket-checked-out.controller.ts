import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { BasketsProjector } from '../../read-model/baskets/baskets.projector.js';

@Controller()
export class RecordCheckoutWhenBasketCheckedOut {
  constructor(private readonly baskets: BasketsProjector) {}

  @OnIntegrationEvent(BasketCheckedOutIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof BasketCheckedOutIntegrationEvent>): Promise<void> {
    const { checkoutId, customerId, checkedOutAt } = data;
    await this.baskets.addCheckout(checkoutId, customerId, new Date(checkedOutAt));
  }
}
