import { queryOptions } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import { orNull } from '../api/or-null.js';
import type { components } from '../api/schema/basket.js';

export type Basket = components['schemas']['BasketDto'];
export type BasketItem = components['schemas']['BasketItemDto'];
export type CheckoutStatus = components['schemas']['CheckoutStatusDto'];

export const basketKey = ['basket'] as const;

const pendingIsReadAgainMs = 2_000;

/** While an order is being started, the basket is read again until Ordering has decided; and whenever somebody comes back to the tab, because another one may have changed it. */
export const basketQuery = queryOptions({
  queryKey: basketKey,
  queryFn: ({ signal }) => answerOf(basket.GET('/basket', { signal })),
  refetchOnWindowFocus: 'always',
  refetchInterval: ({ state }) => (state.data?.pendingCheckoutId ? pendingIsReadAgainMs : false),
});

export const lastCheckoutKey = ['last-checkout'] as const;

/** The last checkout of the person while it is pending or after it was rejected; otherwise null. */
export const lastCheckoutQuery = (pendingCheckoutId: string | null) =>
  queryOptions({
    queryKey: [...lastCheckoutKey, pendingCheckoutId],
    queryFn: ({ signal }): Promise<CheckoutStatus | null> =>
      orNull(answerOf(basket.GET('/basket/checkout', { signal }))),
  });

export const piecesIn = ({ items }: Pick<Basket, 'items'>): number =>
  items.reduce((pieces, { quantity }) => pieces + quantity, 0);
