import { useQuery } from '@tanstack/react-query';
import { daysIn, type Period } from '../../../../sales/period.js';
import { funnelQuery } from '../../../../sales/queries.js';
import { funnelOf } from '../../../../sales/summaries.js';
import { Bars } from './bars.js';
import { FigurePanel } from './figure-panel.js';

export function Funnel({ period }: { period: Period }) {
  const query = useQuery(funnelQuery(period));
  const note = `Baskets begun in the last ${daysIn(period).length} days`;
  return (
    <FigurePanel title="From basket to door" note={note} query={query} empty="Nobody has begun a basket in these days.">
      {({ items }) => {
        const bars = funnelOf(items);
        return bars[0]!.count > 0 ? (
          <Bars caption="How far baskets came" counted="Baskets" bars={bars} withPercent />
        ) : null;
      }}
    </FigurePanel>
  );
}
