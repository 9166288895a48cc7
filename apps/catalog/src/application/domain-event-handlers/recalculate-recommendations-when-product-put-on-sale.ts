import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { ProductPutOnSaleDomainEvent } from '../../domain/events/product-put-on-sale.domain-event.js';
import { nearestProducts } from '../queries/nearest-products.js';

/** A product on sale is recommended more gladly: its own list and those of its nearest products are calculated again. */
@EventsHandler(ProductPutOnSaleDomainEvent)
export class RecalculateRecommendationsWhenProductPutOnSale implements IEventHandler<ProductPutOnSaleDomainEvent> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async handle({ productId }: ProductPutOnSaleDomainEvent): Promise<void> {
    const near = await this.nearTo(productId);
    const affected = [productId, ...near].sort();
    const { manager } = this.transaction;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('recommendations'))`);
    await manager.query('DELETE FROM recommendation WHERE product_id = ANY($1::uuid[])', [affected]);
    await manager.query(`INSERT INTO recommendation (product_id, recommended_id, rank) ${nearestProducts}`, [affected]);
  }

  private async nearTo(productId: string): Promise<string[]> {
    const rows: { recommended_id: string }[] = await this.transaction.manager.query(nearestProducts, [[productId]]);
    return rows.map((row) => row.recommended_id);
  }
}
