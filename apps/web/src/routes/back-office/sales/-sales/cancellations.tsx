import { useQuery } from '@tanstack/react-query';
import type { Period } from '../../../../sales/period.js';
import { cancellationsQuery } from '../../../../sales/queries.js';
import { cancellationsByReason } from '../../../../sales/summaries.js';
import { Bars } from './bars.js';
import { FigurePanel } from './figure-panel.js';

const reasons: Readonly<Record<string, string>> = {
  customer: 'By the customer',
  operator: 'By the shop',
  'out-of-stock': 'Out of stock',
  'payment-declined': 'Card declined',
  'stock-timeout': 'Stock did not answer',
  'payment-timeout': 'Bank gave no answer',
  'shipment-timeout': 'Not sent in time',
};

export function Cancellations({ period }: { period: Period }) {
  const query = useQuery(cancellationsQuery(period));
  return (
    <FigurePanel
      title="Cancelled orders"
      note="By their reason"
      query={query}
      empty="No order was cancelled in these days."
    >
      {({ items }) => {
        const counted = cancellationsByReason(items);
        const all = counted.reduce((sum, { orders }) => sum + orders, 0);
        if (all === 0) return null;
        const bars = counted.map(({ reason, orders }) => ({
          ...{ name: reasons[reason] ?? reason, count: orders },
          share: orders / all,
        }));
        return <Bars caption="Cancelled orders by reason" counted="Orders" bars={bars} withPercent />;
      }}
    </FigurePanel>
  );
}
