import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import { toItemView, type BasketItemRow } from './basket-item-row.js';
import type { BasketItemView, BasketView } from './basket-view.js';
import { GetBasket } from './get-basket.query.js';

/** One statement, so that items and pending checkout are of one moment. An empty basket is one row without a product. */
const basketWithItems = `
  SELECT basket.pending_checkout_id, line.product_id, product.sku, product.name, line.quantity, line.checked_out_quantity,
         line.seen_price_amount, line.seen_price_currency, product.price_amount, product.price_currency, product.price_cause, product.discontinued
    FROM baskets basket
    LEFT JOIN basket_lines line ON line.basket_id = basket.id
    LEFT JOIN products product ON product.id = line.product_id
   WHERE basket.id = $1
   ORDER BY line.position`;

type EmptyBasketRow = { readonly [column in keyof BasketItemRow]: null };
type Row = (BasketItemRow | EmptyBasketRow) & { readonly pending_checkout_id: string | null };

@QueryHandler(GetBasket)
export class GetBasketHandler implements IQueryHandler<GetBasket> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ customerId }: GetBasket): Promise<BasketView> {
    const rows = await this.transaction.manager.query<Row[]>(basketWithItems, [customerId]);
    const items = rows.filter((row) => row.product_id !== null).map(toItemView);
    return { items, total: totalOf(items), pendingCheckoutId: rows[0]?.pending_checkout_id ?? null };
  }
}

function totalOf(items: readonly BasketItemView[]): Money | null {
  const prices = items.flatMap(({ available, linePrice }) => (available && linePrice ? [linePrice] : []));
  if (new Set(prices.map((price) => price.currency)).size !== 1) return null;
  return prices.reduce((sum, price) => sum.plus(price));
}
