import { PendingCheckout } from './pending-checkout.js';
import { priceChangesOf } from './price-changes.js';
import { PriceChangesNotice } from './price-changes-notice.js';
import type { Basket } from './queries.js';
import { RejectedCheckout } from './rejected-checkout.js';
import { useAcceptPrices } from './use-accept-prices.js';
import { useLastCheckout } from './use-last-checkout.js';

/** What the person should know before going on with this basket. */
export function BasketNotices({ basket }: { basket: Basket }) {
  const checkout = useLastCheckout(basket);
  const accept = useAcceptPrices();
  const changes = priceChangesOf(basket);
  return (
    <>
      {basket.pendingCheckoutId && <PendingCheckout checkoutId={basket.pendingCheckoutId} status={checkout} />}
      {checkout?.state === 'rejected' && basket.items.length > 0 && <RejectedCheckout status={checkout} />}
      {changes && (
        <PriceChangesNotice changes={changes} isAccepting={accept.isPending} onAccept={() => accept.mutate()} />
      )}
    </>
  );
}
