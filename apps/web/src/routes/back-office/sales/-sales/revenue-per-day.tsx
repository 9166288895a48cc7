import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dayText } from '../../../../design/moment.js';
import { moneyText } from '../../../../design/money.js';
import { DataTable } from '../../../../office/data-table.js';
import type { Period } from '../../../../sales/period.js';
import { revenueQuery } from '../../../../sales/queries.js';
import { mainCurrency, revenueByDay } from '../../../../sales/summaries.js';
import { FigurePanel } from './figure-panel.js';
import classes from './sales.module.css';

const RevenueChart = lazy(() => import('./revenue-chart.js'));

export function RevenuePerDay({ period }: { period: Period }) {
  const query = useQuery(revenueQuery(period));
  return (
    <FigurePanel title="Revenue per day" note="Less refunds" query={query} empty="Nothing was sold in these days.">
      {({ items, totals }) => {
        const currency = mainCurrency(totals);
        if (!currency) return null;
        const days = revenueByDay(items, period, currency);
        const text = (amount: number) => moneyText({ amount, currency });
        return (
          <>
            <Suspense fallback={<Skeleton height={260} />}>
              <RevenueChart days={days} amountText={text} />
            </Suspense>
            <details className={classes.table}>
              <summary>As a table</summary>
              <DataTable
                caption="Revenue per day"
                keyOf={({ day }) => day}
                rows={[...days].reverse()}
                columns={[
                  { key: 'day', title: 'Day', lead: true, cell: ({ day }) => dayText(day) },
                  { key: 'orders', title: 'Paid orders', end: true, cell: ({ orders }) => orders },
                  { key: 'net', title: 'Revenue', end: true, cell: ({ net }) => text(net) },
                ]}
              />
            </details>
          </>
        );
      }}
    </FigurePanel>
  );
}
