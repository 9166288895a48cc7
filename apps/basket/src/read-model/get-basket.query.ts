import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import { type BasketItemRow, toItemView } from './basket-item-row.js';
import type { BasketItemView, BasketView } from './basket-views.js';

/** One statement, so that the items and the pending checkout are read at the same moment. An empty basket is one row without a product. */
const basketWithItems = `
  SELECT basket.pending_checkout_id, line.product_id, product.sku, product.name, line.quantity, line.checked_out_quantity,
         line.seen_price_amount, line.seen_price_currency, product.price_amount, product.price_currency, product.price_cause, product.discontinued,
         stock.available AS pieces_available
    FROM baskets basket
    LEFT JOIN basket_lines line ON line.basket_id = basket.id
    LEFT JOIN products product ON product.id = line.product_id
    LEFT JOIN stock_levels stock ON stock.product_id = line.product_id
   WHERE basket.id = $1
   ORDER BY line.position`;

type EmptyBasketRow = { readonly [column in keyof BasketItemRow]: null };
type Row = (BasketItemRow | EmptyBasketRow) & { readonly pending_checkout_id: string | null };

/** The basket of a customer or guest at current prices. Who has none yet sees an empty one. */
export class GetBasketQuery extends Query<BasketView> {
  constructor(readonly ownerId: string) {
    super();
  }
}

@QueryHandler(GetBasketQuery)
export class GetBasketHandler implements IQueryHandler<GetBasketQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ ownerId }: GetBasketQuery): Promise<BasketView> {
    const rows = await this.currentTransaction.manager.query<Row[]>(basketWithItems, [ownerId]);
    const items = rows.filter((row) => row.product_id !== null).map(toItemView);
    return { items, total: totalOf(items), pendingCheckoutId: rows[0]?.pending_checkout_id ?? null };
  }
}

function totalOf(items: readonly BasketItemView[]): Money | null {
  const prices = items.flatMap(({ available, linePrice }) => (available && linePrice ? [linePrice] : []));
  if (new Set(prices.map((price) => price.currency)).size !== 1) return null;
  return prices.reduce((sum, price) => sum.plus(price));
}
