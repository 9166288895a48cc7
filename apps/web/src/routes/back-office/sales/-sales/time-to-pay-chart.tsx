import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import chart from '../../../../design/chart.module.css';
import { dayText } from '../../../../design/moment.js';
import type { TimeToPayOfDay } from '../../../../sales/queries.js';
import { secondsText } from './seconds-text.js';

/** The table beside it says the same to those who do not see it. */
export default function TimeToPayChart({ days }: { days: readonly TimeToPayOfDay[] }) {
  return (
    <LineChart
      className={chart.chart}
      h={200}
      data={days.map(({ day, p50, p90 }) => ({ day: dayText(day), 'Half within': p50, '90 % within': p90 }))}
      dataKey="day"
      series={[
        { name: 'Half within', color: 'var(--brand)' },
        { name: '90 % within', color: 'var(--wait)' },
      ]}
      valueFormatter={secondsText}
      yAxisProps={{ width: 56 }}
      tickLine="none"
      gridAxis="y"
      withLegend
      lineChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}
