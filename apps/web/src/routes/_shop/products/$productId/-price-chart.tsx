import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { components } from '../../../../api/schema/catalog.js';
import chart from '../../../../design/chart.module.css';
import { dayText } from '../../../../design/moment.js';
import { moneyText } from '../../../../design/money.js';

type Entry = components['schemas']['PriceHistoryEntryDto'];

/** Each price lasts until the next one, so the line goes in steps. */
export default function PriceChart({ prices }: { prices: readonly Entry[] }) {
  const oldestFirst = [...prices].reverse();
  const currency = prices[0]!.price.currency;
  const steps = [...oldestFirst, { ...prices[0]!, since: new Date().toISOString() }].map(({ since, price }) => ({
    since: dayText(since),
    Price: price.amount,
  }));
  return (
    <LineChart
      className={chart.chart}
      h={220}
      data={steps}
      dataKey="since"
      series={[{ name: 'Price', color: 'var(--brand)' }]}
      curveType="stepAfter"
      valueFormatter={(amount) => moneyText({ amount, currency })}
      yAxisProps={{ width: 72 }}
      tickLine="none"
      gridAxis="y"
      lineChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}
