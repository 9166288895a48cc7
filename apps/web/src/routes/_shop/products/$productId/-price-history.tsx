import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { priceHistoryQuery } from '../../../../catalog/queries.js';
import { dateText } from '../../../../design/moment.js';
import { moneyText } from '../../../../design/money.js';
import { Problem } from '../../../../design/problem.js';

const PriceChart = lazy(() => import('./-price-chart.js'));

const reasons: Record<string, string> = {
  listed: 'First price',
  'regular-price': 'New regular price',
  'sale-started': 'Sale began',
  'sale-ended': 'Sale ended',
};

/** The prices as steps, and the same as a table. */
export function PriceHistory({ productId }: { productId: string }) {
  const { data: prices, error, refetch } = useQuery(priceHistoryQuery(productId));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!prices) return <Skeleton height={220} />;
  return (
    <>
      {prices.length > 1 && (
        <Suspense fallback={<Skeleton height={220} />}>
          <PriceChart prices={prices} />
        </Suspense>
      )}
      <Table maw={560} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Since</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th ta="right">Price</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prices.map(({ since, reason, price }) => (
            <Table.Tr key={since}>
              <Table.Td>{dateText(since)}</Table.Td>
              <Table.Td>{reasons[reason] ?? reason}</Table.Td>
              <Table.Td ta="right">{moneyText(price)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
