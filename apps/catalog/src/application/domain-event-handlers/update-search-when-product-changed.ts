import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { ProductCreatedDomainEvent } from '../../domain/events/product-created.domain-event.js';
import { ProductDiscontinuedDomainEvent } from '../../domain/events/product-discontinued.domain-event.js';
import { ProductPriceChangedDomainEvent } from '../../domain/events/product-price-changed.domain-event.js';
import { ProductPutOnSaleDomainEvent } from '../../domain/events/product-put-on-sale.domain-event.js';
import { ProductRevisedDomainEvent } from '../../domain/events/product-revised.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../../domain/events/product-sale-started.domain-event.js';

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

const project = `
  WITH shown AS (
    INSERT INTO product_search (id, ${columns.join(', ')})
    SELECT id, ${copied.join(', ')}, CASE WHEN sale_started THEN sale_price ELSE regular_price END, sale_started, $2
      FROM product WHERE id = $1
    ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}
    RETURNING lower(name || ' ' || brand || ' ' || category) AS words
  )
  INSERT INTO search_word
  SELECT DISTINCT word FROM shown, regexp_split_to_table(words, '[^[:alnum:]]+') word WHERE word <> '' ORDER BY word
  ON CONFLICT DO NOTHING`;

/** Whatever happened, the search shows the product as it is now, and knows how its words are spelt. */
@EventsHandler(
  ProductCreatedDomainEvent,
  ProductRevisedDomainEvent,
  ProductPriceChangedDomainEvent,
  ProductPutOnSaleDomainEvent,
  ProductSaleStartedDomainEvent,
  ProductSaleEndedDomainEvent,
  ProductDiscontinuedDomainEvent,
)
export class UpdateSearchWhenProductChanged implements IEventHandler {
  constructor(private readonly transaction: CurrentTransaction) {}

  async handle(event: { readonly productId: string; readonly occurredAt: Date }): Promise<void> {
    await this.transaction.manager.query(project, [event.productId, event.occurredAt]);
  }
}
