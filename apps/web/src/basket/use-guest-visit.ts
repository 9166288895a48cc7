import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { notify } from '../design/notify.js';
import { useUser } from '../session/queries.js';
import { mergedText, rememberGuestBasket, takeGuestBasket } from './guest-visit.js';
import { basketQuery } from './queries.js';

/** After a sign-in, says once what came along from the basket of the guest. */
export function useGuestVisit(): void {
  const user = useUser();
  const { data: basket } = useQuery(basketQuery);
  useEffect(() => {
    if (user === undefined || !basket) return;
    if (user === null) return rememberGuestBasket(sessionStorage, basket);
    const merged = mergedText(takeGuestBasket(sessionStorage), basket);
    if (merged) void notify(merged);
  }, [user, basket]);
}
