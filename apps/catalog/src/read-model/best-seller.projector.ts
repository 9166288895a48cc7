import { CurrentTransaction, OnDomainEvent, PreparedStatement, Projector } from '@tradewind/application';
import { ProductRevisedDomainEvent } from '../domain/product/events/product-revised.domain-event.js';

const move = new PreparedStatement(`
  UPDATE best_sellers seller SET category_slug = product.category_slug FROM products product
   WHERE product.id = $1 AND seller.product_id = product.id AND seller.category_slug <> product.category_slug`);

/** Keeps the category in `best_sellers`, which is an index by category. What was bought is counted from confirmed orders. */
@Projector()
export class BestSellerProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(ProductRevisedDomainEvent)
  async move({ productId }: ProductRevisedDomainEvent): Promise<void> {
    await move.enqueue(this.currentTransaction.manager, [productId]);
  }
}
