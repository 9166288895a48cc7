import { useQuery } from '@tanstack/react-query';
import { moneyText } from '../../../../design/money.js';
import { Tile, Tiles } from '../../../../office/tile.js';
import { type Period, periodBefore } from '../../../../sales/period.js';
import { revenueQuery } from '../../../../sales/queries.js';
import { averageOrder, changeText, mainCurrency } from '../../../../sales/summaries.js';

export function RevenueTiles({ period }: { period: Period }) {
  const { data } = useQuery(revenueQuery(period));
  const { data: before } = useQuery(revenueQuery(periodBefore(period)));
  const currency = data && mainCurrency(data.totals);
  const total = data?.totals.find(({ net }) => net.currency === currency);
  const earlier = before?.totals.find(({ net }) => net.currency === currency);
  const change = total && changeText(total.net.amount, earlier?.net.amount ?? 0);
  const average = total && averageOrder(total);
  const others = data ? data.totals.filter((other) => other !== total) : [];
  const nothing = data && !total ? '–' : undefined;
  return (
    <Tiles>
      <Tile
        label="Revenue"
        value={total ? moneyText(total.net) : nothing}
        note={change ? `${change} on the days before` : others.map(({ net }) => `and ${moneyText(net)}`).join(' ')}
      />
      <Tile label="Paid orders" value={total ? total.orders : nothing} />
      <Tile label="Average order" value={average ? moneyText(average) : nothing} note="before refunds" />
      <Tile label="Refunded" value={total ? moneyText(total.refunded) : nothing} note="on the day of the refund" />
    </Tiles>
  );
}
