import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { AccountFrame } from '../../../account/account-frame.js';
import type { OrderStatus } from '../../../orders/order.js';
import { orderStatuses } from '../../../orders/order-search.js';
import { statusText } from '../../../orders/status-text.js';
import { OrderList } from './-order-list.js';

const route = getRouteApi('/_shop/orders/');

const options = [
  { value: '', label: 'All orders' },
  ...orderStatuses.map((status) => ({ value: status, label: statusText(status) })),
];

export function OrdersScreen() {
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (
    <NativeSelect
      aria-label="Which orders"
      data={options}
      value={status ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: value ? { status: value as OrderStatus } : {}, resetScroll: false })
      }
    />
  );
  return (
    <AccountFrame title="Your orders" action={filter}>
      {() => <OrderList status={status} />}
    </AccountFrame>
  );
}
