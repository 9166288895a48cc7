import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../../../../design/button-link.js';
import { Panel } from '../../../../office/panel.js';
import { RequireRole } from '../../../../office/require-role.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { idOfItem, stockChanges, stockItemQuery } from '../../../../office/stock/queries.js';
import { StockState } from '../../../../office/stock/stock-state.js';
import { Tile, Tiles } from '../../../../office/tile.js';
import { useAccepted, useSettle } from '../../../../office/use-accepted.js';
import { ChangeForm } from './-change-form.js';
import { Ledger } from './-ledger.js';
import { Reservations } from './-reservations.js';

const route = getRouteApi('/back-office/stock/$productId/');

export function StockItemScreen() {
  const { productId } = route.useParams();
  const { refetchInterval } = useAccepted(stockChanges);
  const { data: item } = useSuspenseQuery({ ...stockItemQuery(productId), refetchInterval });
  useSettle(stockChanges, [item], idOfItem);
  return (
    <>
      <ScreenHeading title={item.name} note={item.sku}>
        <RequireRole roles={['catalogue', 'analyst']}>
          <ButtonLink to="/back-office/products/$productId" params={{ productId }} variant="default">
            Product
          </ButtonLink>
        </RequireRole>
      </ScreenHeading>
      <div>
        <StockState item={item} />
      </div>
      <Tiles>
        <Tile
          label="Available"
          value={item.available}
          note="can be bought"
          {...(item.available === 0 ? { tone: 'bad' as const } : item.lowSince && { tone: 'wait' as const })}
        />
        <Tile label="On hand" value={item.onHand} note={`${item.reserved} reserved, ${item.committed} paid`} />
        <Tile label="Shipped" value={item.shipped} note={`of ${item.received} received`} />
        <Tile label="Written off" value={item.writtenOff} note={`${item.adjusted} by counting`} />
      </Tiles>
      <RequireRole roles={['stock']}>
        <Panel title="Move pieces">
          <ChangeForm key={productId} item={item} />
        </Panel>
      </RequireRole>
      <Panel flush title="Orders that have pieces" note="Reserved until they are paid, then until they are shipped">
        <Reservations productId={productId} />
      </Panel>
      <Panel flush title="Ledger" note="Everything that happened to this stock, from its beginning">
        <Ledger productId={productId} />
      </Panel>
    </>
  );
}
