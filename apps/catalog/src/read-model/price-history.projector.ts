import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import { ProductCreatedDomainEvent } from '../domain/product/events/product-created.domain-event.js';
import { ProductPriceChangedDomainEvent } from '../domain/product/events/product-price-changed.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../domain/product/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../domain/product/events/product-sale-started.domain-event.js';

interface PriceEvent {
  readonly productId: string;
  readonly oldPrice: Money;
  readonly newPrice: Money;
  readonly occurredAt: Date;
}

/** Keeps `price_history_entries`: the prices that customers paid. A new regular price during a sale is not in it. */
@Projector()
export class PriceHistoryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(ProductCreatedDomainEvent)
  async start({ productId, price, occurredAt }: ProductCreatedDomainEvent): Promise<void> {
    await this.add(productId, price, 'created', occurredAt);
  }

  @OnDomainEvent(ProductPriceChangedDomainEvent)
  async changePrice(event: ProductPriceChangedDomainEvent): Promise<void> {
    await this.addIfChanged(event, 'price changed');
  }

  @OnDomainEvent(ProductSaleStartedDomainEvent)
  async startSale(event: ProductSaleStartedDomainEvent): Promise<void> {
    await this.addIfChanged(event, 'sale started');
  }

  @OnDomainEvent(ProductSaleEndedDomainEvent)
  async endSale(event: ProductSaleEndedDomainEvent): Promise<void> {
    await this.addIfChanged(event, 'sale ended');
  }

  private async addIfChanged(event: PriceEvent, reason: string): Promise<void> {
    const { productId, oldPrice, newPrice, occurredAt } = event;
    if (!newPrice.equals(oldPrice)) await this.add(productId, newPrice, reason, occurredAt);
  }

  private async add(productId: string, price: Money, reason: string, since: Date): Promise<void> {
    await this.currentTransaction.manager.query(
      'INSERT INTO price_history_entries (product_id, amount, currency, reason, since) VALUES ($1, $2, $3, $4, $5)',
      [productId, price.amount, price.currency, reason, since],
    );
  }
}
