import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { moneyText } from '../../../../../design/money.js';
import { Problem } from '../../../../../design/problem.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { RequireRole } from '../../../../../office/require-role.js';
import { managedOrderQuery } from '../../../../../order-processes/queries.js';
import classes from './order.module.css';

/** What was bought, by whom, and where it goes. */
export function OrderDetails({ orderId }: { orderId: string }) {
  const { data: order, error, refetch } = useQuery(managedOrderQuery(orderId));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!order) return <Skeleton height={320} radius="lg" aria-hidden />;
  const { recipient, street, postalCode, city, country } = order.address;
  return (
    <>
      <Panel title="What was bought" note={`Placed ${dateAndTimeText(order.startedAt)}`}>
        <ul className={classes.items}>
          {order.items.map(({ productId, sku, name, quantity, unitPrice }) => (
            <li key={productId}>
              <span>
                <Link to="/products/$productId" params={{ productId }}>
                  {name}
                </Link>
                <small>
                  {sku}, {quantity} × {moneyText(unitPrice)}
                </small>
              </span>
              <span>{moneyText({ ...unitPrice, amount: unitPrice.amount * quantity })}</span>
            </li>
          ))}
          <li className={classes.total}>
            <span>Total</span>
            <span>{moneyText(order.total)}</span>
          </li>
        </ul>
      </Panel>
      <Panel title="Where it goes">
        <Facts
          facts={[
            ['To', [recipient, street, `${postalCode} ${city}`, country].map((line) => <div key={line}>{line}</div>)],
            ['Carrier', order.carrier],
            ['Tracking number', order.trackingNumber],
            [
              'Customer',
              <RequireRole
                key="customer"
                roles={['accounts', 'support']}
                otherwise={order.buyerName ?? order.customerId}
              >
                <Link to="/back-office/customers/$userId" params={{ userId: order.customerId }}>
                  {order.buyerName ?? order.customerId}
                </Link>
              </RequireRole>,
            ],
          ]}
        />
      </Panel>
    </>
  );
}
