import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dayText } from '../../../../design/moment.js';
import { DataTable } from '../../../../office/data-table.js';
import type { Period } from '../../../../sales/period.js';
import { timeToPayQuery } from '../../../../sales/queries.js';
import { FigurePanel } from './figure-panel.js';
import classes from './sales.module.css';
import { secondsText } from './seconds-text.js';

const TimeToPayChart = lazy(() => import('./time-to-pay-chart.js'));

export function TimeToPay({ period }: { period: Period }) {
  const query = useQuery(timeToPayQuery(period));
  return (
    <FigurePanel
      title="Time to pay"
      note="From the order to its payment"
      query={query}
      empty="No order was paid in these days."
    >
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <Suspense fallback={<Skeleton height={200} />}>
              <TimeToPayChart days={items} />
            </Suspense>
            <details className={classes.table}>
              <summary>As a table</summary>
              <DataTable
                caption="Time to pay"
                keyOf={({ day }) => day}
                rows={[...items].reverse()}
                columns={[
                  { key: 'day', title: 'Day', lead: true, cell: ({ day }) => dayText(day) },
                  { key: 'orders', title: 'Orders', end: true, cell: ({ orders }) => orders },
                  { key: 'p50', title: 'Half within', end: true, cell: ({ p50 }) => secondsText(p50) },
                  { key: 'p90', title: '90 % within', end: true, cell: ({ p90 }) => secondsText(p90) },
                  { key: 'p99', title: '99 % within', end: true, cell: ({ p99 }) => secondsText(p99) },
                ]}
              />
            </details>
          </>
        )
      }
    </FigurePanel>
  );
}
