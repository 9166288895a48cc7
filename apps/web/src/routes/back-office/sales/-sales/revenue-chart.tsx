import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import chart from '../../../../design/chart.module.css';
import { dayText } from '../../../../design/moment.js';
import type { DayOfRevenue } from '../../../../sales/summaries.js';

interface RevenueChartProps {
  readonly days: readonly DayOfRevenue[];
  readonly amountText: (minorUnits: number) => string;
}

/** The table beside it says the same to those who do not see it. */
export default function RevenueChart({ days, amountText }: RevenueChartProps) {
  return (
    <BarChart
      className={chart.chart}
      h={260}
      data={days.map(({ day, net }) => ({ day: dayText(day), Revenue: net }))}
      dataKey="day"
      series={[{ name: 'Revenue', color: 'var(--bar)' }]}
      valueFormatter={amountText}
      yAxisProps={{ width: 84 }}
      xAxisProps={{ minTickGap: 24 }}
      barProps={{ radius: 4, isAnimationActive: false }}
      tickLine="none"
      gridAxis="y"
      barChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}
