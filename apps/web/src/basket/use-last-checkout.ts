import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useUser } from '../session/queries.js';
import { isLastCheckoutOfInterest } from './checked-out.js';
import { type Basket, type CheckoutStatus, lastCheckoutQuery } from './queries.js';

/** An order is started in less time than this, as a rule, and then there is nothing to ask. */
const patienceMs = 3_000;

/** The last checkout of the person, when it stays pending for a while or after it was rejected. */
export function useLastCheckout(basket: Basket): CheckoutStatus | null | undefined {
  const user = useUser();
  const { pendingCheckoutId } = basket;
  const isOfInterest = useMemo(() => isLastCheckoutOfInterest(sessionStorage, basket), [basket]);
  const [stayed, setStayed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStayed(pendingCheckoutId), patienceMs);
    return () => clearTimeout(timer);
  }, [pendingCheckoutId]);
  const enabled = Boolean(user) && isOfInterest && (pendingCheckoutId === null || stayed === pendingCheckoutId);
  return useQuery({ ...lastCheckoutQuery(pendingCheckoutId), enabled }).data;
}
