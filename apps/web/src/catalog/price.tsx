import { VisuallyHidden } from '@mantine/core';
import { dayText } from '../design/moment.js';
import { moneyText } from '../design/money.js';
import classes from './price.module.css';
import type { Product } from './queries.js';

interface PriceProps {
  readonly product: Pick<Product, 'price' | 'regularPrice' | 'onSale' | 'sale'>;
  readonly large?: boolean;
}

/** What a product costs; on sale, also what it cost before and until when. */
export function Price({ product: { price, regularPrice, onSale, sale }, large = false }: PriceProps) {
  const size = large ? classes.large : undefined;
  if (!onSale) return <p className={`${classes.price} ${size ?? ''}`}>{moneyText(price)}</p>;
  return (
    <>
      <p className={`${classes.price} ${classes.sale} ${size ?? ''}`}>
        <VisuallyHidden>Sale price </VisuallyHidden>
        {moneyText(price)}
        <VisuallyHidden>, before </VisuallyHidden>
        <s>{moneyText(regularPrice)}</s>
      </p>
      {sale && <p className={classes.until}>until {dayText(sale.until)}</p>}
    </>
  );
}

/** `−20 %` */
export function percentOff({ price, regularPrice }: Pick<Product, 'price' | 'regularPrice'>): string {
  return `−${Math.round((1 - price.amount / regularPrice.amount) * 100)} %`;
}
