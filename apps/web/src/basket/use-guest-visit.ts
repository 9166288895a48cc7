import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { notify } from '../design/notify.js';
import { forgetLeftOut, type LeftOut, sessionQuery, useLeftOut, useUser } from '../session/queries.js';
import { mergedText, rememberGuestBasket, takeGuestBasket } from './guest-visit.js';
import { basketQuery } from './queries.js';

/** After a sign-in, says once what came along from the basket of the guest. */
export function useGuestVisit(): void {
  const user = useUser();
  const leftOut = useLeftOut();
  const { data: basket } = useQuery(basketQuery);
  const queries = useQueryClient();
  const told = useRef<readonly LeftOut[]>(undefined);
  useEffect(() => {
    if (user === undefined || !leftOut || !basket) return;
    if (user === null) return rememberGuestBasket(sessionStorage, basket);
    if (leftOut.length > 0) {
      if (told.current === leftOut) return;
      told.current = leftOut;
      // If this does not arrive, it is told once more, which is better than not at all.
      void forgetLeftOut().then(
        () => queries.invalidateQueries(sessionQuery),
        () => undefined,
      );
    }
    const merged = mergedText(takeGuestBasket(sessionStorage), basket, leftOut);
    if (merged) void notify(merged);
  }, [user, leftOut, basket, queries]);
}
