import { Link } from '@tanstack/react-router';
import { moneyText } from '../../../../../design/money.js';
import { type OrderItem, piecesText } from '../../../../../orders/order.js';
import classes from './ordered-goods.module.css';

export function OrderedItem({ item: { productId, name, quantity, unitPrice } }: { item: OrderItem }) {
  const { amount, currency } = unitPrice;
  return (
    <li>
      <img src={`/api/catalog/products/${productId}/picture`} alt="" width={56} height={56} loading="lazy" />
      <span>
        <Link to="/products/$productId" params={{ productId }}>
          {name}
        </Link>
        <br />
        <span className={classes.small}>
          {piecesText(quantity)}
          {quantity > 1 && `, each ${moneyText(unitPrice)}`}
        </span>
      </span>
      <b>{moneyText({ amount: amount * quantity, currency })}</b>
    </li>
  );
}
