import { Button, Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../../account/empty.js';
import { ButtonLink } from '../../../design/button-link.js';
import { dateText } from '../../../design/moment.js';
import { moneyText } from '../../../design/money.js';
import { Problem } from '../../../design/problem.js';
import { type OrderStatus, type OrderSummary, piecesText } from '../../../orders/order.js';
import { ordersQuery } from '../../../orders/queries.js';
import { StatusChip } from '../../../orders/status-chip.js';
import classes from './-order-list.module.css';

export function OrderList({ status }: { status: OrderStatus | undefined }) {
  const query = useInfiniteQuery(ordersQuery(status));
  if (query.isPending) return <Waiting />;
  if (!query.data) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  const orders = query.data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) return <NoOrders isNarrowed={status !== undefined} />;
  return (
    <>
      <ul className={classes.list}>
        {orders.map((order) => (
          <ListedOrder key={order.orderId} order={order} />
        ))}
      </ul>
      <div className={classes.more} role="status">
        <p>{orders.length === 1 ? '1 order' : `${orders.length} orders`} shown</p>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show older ones
          </Button>
        )}
      </div>
    </>
  );
}

function ListedOrder({ order: { orderId, orderNumber, pieces, startedAt, status, total } }: { order: OrderSummary }) {
  return (
    <li className={classes.order}>
      <div>
        <h2>
          <Link to="/orders/$orderId" params={{ orderId }}>
            {orderNumber}
          </Link>
        </h2>
        <p>
          {dateText(startedAt)}, {piecesText(pieces)}
        </p>
      </div>
      <span className={classes.chip}>
        <StatusChip status={status} />
      </span>
      <b>{moneyText(total)}</b>
      <IconChevronRight size={20} aria-hidden />
    </li>
  );
}

function NoOrders({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <Empty title="No order is in this state" text="Orders move on quickly. Look at all of them.">
        <ButtonLink to="/orders" variant="light">
          All orders
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty title="You have not ordered anything yet" text="What you buy is listed here, with each of its steps.">
      <ButtonLink to="/">See all goods</ButtonLink>
    </Empty>
  );
}

const Waiting = () => (
  <div role="status" aria-label="Loading your orders">
    {[1, 2, 3].map((place) => (
      <Skeleton key={place} height={76} mb={12} radius="lg" />
    ))}
  </div>
);
