import { Link } from '@tanstack/react-router';
import { RequireRole } from '../../../../office/require-role.js';

/** Leads to the order for those who may see orders. */
export function OrderLink({ orderId }: { orderId: string }) {
  const short = `…${orderId.slice(-8)}`;
  const order = `order ${short}`;
  return (
    <RequireRole roles={['orders', 'support', 'analyst']} otherwise={order}>
      <Link to={`/back-office/orders/${orderId}` as string} aria-label={`Order ${orderId}`}>
        {order}
      </Link>
    </RequireRole>
  );
}
