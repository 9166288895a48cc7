import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { ProductDiscontinuedDomainEvent } from '../domain/product/events/product-discontinued.domain-event.js';
import { ProductPutOnSaleDomainEvent } from '../domain/product/events/product-put-on-sale.domain-event.js';
import { nearestProducts } from './nearest-products.js';

/** Keeps `recommendations`: the products to recommend with a product. For a product without rows, the query computes them. */
@Projector()
export class RecommendationProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  /** A product on sale ranks higher, so its own list and the lists of its nearest products are computed again. */
  @OnDomainEvent(ProductPutOnSaleDomainEvent)
  async recompute({ productId }: ProductPutOnSaleDomainEvent): Promise<void> {
    const affected = [productId, ...(await this.nearestTo(productId))].sort();
    const { manager } = this.currentTransaction;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('recommendations'))`);
    await manager.query('DELETE FROM recommendations WHERE product_id = ANY($1::uuid[])', [affected]);
    await manager.query(`INSERT INTO recommendations (product_id, recommended_id, rank) ${nearestProducts}`, [
      affected,
    ]);
  }

  @OnDomainEvent(ProductDiscontinuedDomainEvent)
  async remove({ productId }: ProductDiscontinuedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query('DELETE FROM recommendations WHERE recommended_id = $1', [productId]);
  }

  private async nearestTo(productId: string): Promise<string[]> {
    const rows: { recommended_id: string }[] = await this.currentTransaction.manager.query(nearestProducts, [
      [productId],
    ]);
    return rows.map((row) => row.recommended_id);
  }
}
