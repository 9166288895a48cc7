import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { Money } from '@tradewind/domain';
import { toItemView, type BasketItemRow } from './basket-item-row.js';
import type { BasketItemView, BasketView } from './basket-view.js';
import { GetBasket } from './get-basket.query.js';

const itemsOfBasket = `
  SELECT line.product_id, product.sku, product.name, line.quantity, line.checked_out_quantity,
         line.seen_price_amount, line.seen_price_currency, product.price_amount, product.price_currency, product.discontinued
    FROM basket_lines line
    JOIN products product ON product.id = line.product_id
   WHERE line.basket_id = $1
   ORDER BY line.position`;

const pendingCheckoutOfBasket = 'SELECT pending_checkout_id FROM baskets WHERE id = $1';

@QueryHandler(GetBasket)
export class GetBasketHandler implements IQueryHandler<GetBasket> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ customerId }: GetBasket): Promise<BasketView> {
    const { manager } = this.transaction;
    const rows = await manager.query<BasketItemRow[]>(itemsOfBasket, [customerId]);
    const [basket] = await manager.query<{ pending_checkout_id: string | null }[]>(pendingCheckoutOfBasket, [
      customerId,
    ]);
    const items = rows.map(toItemView);
    return { items, total: totalOf(items), pendingCheckoutId: basket?.pending_checkout_id ?? null };
  }
}

function totalOf(items: readonly BasketItemView[]): Money | null {
  const prices = items.filter((item) => item.available).map((item) => item.linePrice);
  if (new Set(prices.map((price) => price.currency)).size !== 1) return null;
  return prices.reduce((sum, price) => sum.plus(price));
}
