import { countryName } from '../../../../../account/countries.js';
import { dateText } from '../../../../../design/moment.js';
import { moneyText } from '../../../../../design/money.js';
import type { WhereMoneyIs } from '../../../../../orders/money-of-order.js';
import type { Order } from '../../../../../orders/order.js';
import { OrderedItem } from './ordered-item.js';
import screen from './order-screen.module.css';
import classes from './ordered-goods.module.css';
import { WhereTheMoneyIs } from './where-the-money-is.js';

export function OrderedGoods({ order, money }: { order: Order; money: WhereMoneyIs | undefined }) {
  const { recipient, street, postalCode, city, country } = order.address;
  return (
    <aside className={screen.card} aria-labelledby="ordered">
      <h2 id="ordered">Order {order.orderNumber}</h2>
      <p className={classes.small}>{dateText(order.startedAt)}</p>
      <ul className={classes.items}>
        {order.items.map((item) => (
          <OrderedItem key={item.productId} item={item} />
        ))}
      </ul>
      <p className={classes.total}>
        <span>Total</span>
        <span>{moneyText(order.total)}</span>
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>To</dt>
          <dd>
            {recipient}, {street}, {postalCode} {city}, {countryName(country)}
          </dd>
        </div>
        <div>
          <dt>Paid with</dt>
          <dd>{order.paymentLabel}</dd>
        </div>
        {order.trackingNumber !== null && (
          <div>
            <dt>Parcel</dt>
            <dd>
              {order.carrier} {order.trackingNumber}
            </dd>
          </div>
        )}
        <div>
          <dt>Your money</dt>
          <WhereTheMoneyIs money={money} />
        </div>
      </dl>
    </aside>
  );
}
