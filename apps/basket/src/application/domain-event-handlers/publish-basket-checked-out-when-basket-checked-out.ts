import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { BasketCheckedOutDomainEvent } from '../../domain/basket/events/basket-checked-out.domain-event.js';

/** The contract names the items, which the domain event does not contain. They are read in the same transaction. */
@EventsHandler(BasketCheckedOutDomainEvent)
export class PublishBasketCheckedOutWhenBasketCheckedOut implements IEventHandler<BasketCheckedOutDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly baskets: BasketRepository,
  ) {}

  async handle(event: BasketCheckedOutDomainEvent): Promise<void> {
    const { customerId, checkoutId, total, address, paymentMethod } = event;
    const items = await this.baskets.findCheckedOutItems(customerId);
    await this.outbox.add(BasketCheckedOutIntegrationEvent, {
      checkoutId,
      customerId,
      items: items.map((item) => ({ ...item, unitPrice: item.unitPrice.toJSON() })),
      total: total.toJSON(),
      address: { ...address },
      paymentMethod: { ...paymentMethod },
      checkedOutAt: event.occurredAt.toISOString(),
    });
  }
}
