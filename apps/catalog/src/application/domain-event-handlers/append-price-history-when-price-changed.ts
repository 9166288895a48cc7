import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import { ProductCreatedDomainEvent } from '../../domain/events/product-created.domain-event.js';
import { ProductPriceChangedDomainEvent } from '../../domain/events/product-price-changed.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../../domain/events/product-sale-started.domain-event.js';

type Cause =
  | ProductCreatedDomainEvent
  | ProductPriceChangedDomainEvent
  | ProductSaleStartedDomainEvent
  | ProductSaleEndedDomainEvent;

/** The history is of what a customer paid, so a regular price that nobody pays at the moment is not in it. */
@EventsHandler(
  ProductCreatedDomainEvent,
  ProductPriceChangedDomainEvent,
  ProductSaleStartedDomainEvent,
  ProductSaleEndedDomainEvent,
)
export class AppendPriceHistoryWhenPriceChanged implements IEventHandler<Cause> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async handle(event: Cause): Promise<void> {
    if (event instanceof ProductCreatedDomainEvent) await this.append(event, event.price);
    else if (!event.newPrice.equals(event.oldPrice)) await this.append(event, event.newPrice);
  }

  private async append(event: Cause, price: Money): Promise<void> {
    await this.transaction.manager.query(
      'INSERT INTO price_history (product_id, amount, currency, reason, since) VALUES ($1, $2, $3, $4, $5)',
      [event.productId, price.amount, price.currency, reasonOf(event), event.occurredAt],
    );
  }
}

function reasonOf(event: Cause): string {
  if (event instanceof ProductCreatedDomainEvent) return 'created';
  if (event instanceof ProductSaleStartedDomainEvent) return 'sale started';
  return event instanceof ProductSaleEndedDomainEvent ? 'sale ended' : 'price changed';
}
