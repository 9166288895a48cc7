import { useQuery } from '@tanstack/react-query';
import type { Period } from '../../../../sales/period.js';
import { bestSellersQuery } from '../../../../sales/queries.js';
import { Bars } from './bars.js';
import { FigurePanel } from './figure-panel.js';

export function BestSellers({ period }: { period: Period }) {
  const query = useQuery(bestSellersQuery(period));
  return (
    <FigurePanel title="Most wanted" note="Pieces sold" query={query} empty="Nothing was sold in these days.">
      {({ items }) => {
        const most = items[0]?.pieces;
        if (!most) return null;
        const bars = items.map(({ name, pieces }) => ({ name, count: pieces, share: pieces / most }));
        return <Bars caption="Products of which most was sold" counted="Pieces" bars={bars} />;
      }}
    </FigurePanel>
  );
}
