import type { Product } from '../catalog/queries.js';
import { dayText } from '../design/moment.js';
import { moneyText } from '../design/money.js';
import classes from './basket-line.module.css';
import type { BasketItem } from './queries.js';

interface LinePriceProps {
  readonly item: BasketItem;
  readonly product: Product | undefined;
  /** The price is that of the last answer, and another one is on its way. */
  readonly isBusy: boolean;
}

export function LinePrice({ item, product, isBusy }: LinePriceProps) {
  if (!item.available) return <div className={classes.price}>–</div>;
  return (
    <div className={classes.price} data-busy={isBusy || undefined}>
      <b>{item.linePrice ? moneyText(item.linePrice) : '…'}</b>
      {item.quantity > 1 && <p className={classes.muted}>each {moneyText(item.unitPrice)}</p>}
      {product?.onSale && product.sale && <p className={classes.sale}>sale until {dayText(product.sale.until)}</p>}
    </div>
  );
}
