import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { ProductCreatedDomainEvent } from '../domain/product/events/product-created.domain-event.js';
import { ProductDiscontinuedDomainEvent } from '../domain/product/events/product-discontinued.domain-event.js';
import { ProductPriceChangedDomainEvent } from '../domain/product/events/product-price-changed.domain-event.js';
import { ProductPutOnSaleDomainEvent } from '../domain/product/events/product-put-on-sale.domain-event.js';
import { ProductRevisedDomainEvent } from '../domain/product/events/product-revised.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../domain/product/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../domain/product/events/product-sale-started.domain-event.js';

const copied = [
  'sku',
  'name',
  'description',
  'brand',
  'brand_slug',
  'category',
  'category_slug',
  'picture',
  'currency',
  'regular_price',
  'sale_price',
  'sale_from',
  'sale_until',
  'discontinued',
  'created_at',
];
const columns = [...copied, 'price', 'on_sale', 'updated_at'];

const refresh = `
  WITH shown AS (
    INSERT INTO product_search_entries (id, ${columns.join(', ')})
    SELECT id, ${copied.join(', ')}, CASE WHEN sale_started THEN sale_price ELSE regular_price END, sale_started, $2
      FROM products WHERE id = $1
    ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}
    RETURNING lower(name || ' ' || brand || ' ' || category) AS words
  )
  INSERT INTO search_words
  SELECT DISTINCT word FROM shown, regexp_split_to_table(words, '[^[:alnum:]]+') word WHERE word <> '' ORDER BY word
  ON CONFLICT DO NOTHING`;

interface ProductEvent {
  readonly productId: string;
  readonly occurredAt: Date;
}

/**
 * Keeps `product_search_entries`, the products as customers find them, and `search_words`, the words that misspelled searches are
 * compared with. Each event copies the product's row again; one statement writes both tables.
 */
@Projector()
export class ProductSearchProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(ProductCreatedDomainEvent)
  @OnDomainEvent(ProductRevisedDomainEvent)
  @OnDomainEvent(ProductPriceChangedDomainEvent)
  @OnDomainEvent(ProductPutOnSaleDomainEvent)
  @OnDomainEvent(ProductSaleStartedDomainEvent)
  @OnDomainEvent(ProductSaleEndedDomainEvent)
  @OnDomainEvent(ProductDiscontinuedDomainEvent)
  async refresh({ productId, occurredAt }: ProductEvent): Promise<void> {
    await this.currentTransaction.manager.query(refresh, [productId, occurredAt]);
  }
}
