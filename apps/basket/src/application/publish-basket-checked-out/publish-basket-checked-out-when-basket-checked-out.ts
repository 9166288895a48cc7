import { EventsHandler, QueryBus, type IEventHandler } from '@nestjs/cqrs';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { BasketCheckedOutDomainEvent } from '../../domain/events/basket-checked-out.domain-event.js';
import { GetCheckedOutItems } from '../queries/get-checked-out-items/get-checked-out-items.query.js';

/** The contract tells more than the domain event does: what it holds beyond is read afresh, in the same transaction. */
@EventsHandler(BasketCheckedOutDomainEvent)
export class PublishBasketCheckedOutWhenBasketCheckedOut implements IEventHandler<BasketCheckedOutDomainEvent> {
  constructor(
    private readonly queries: QueryBus,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: BasketCheckedOutDomainEvent): Promise<void> {
    const { customerId, checkoutId, total, address, paymentMethod } = event;
    const items = await this.queries.execute(new GetCheckedOutItems(customerId));
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
