import { queryOptions } from '@tanstack/react-query';
import { answerOf, basket } from '../api/clients.js';
import type { components } from '../api/schema/basket.js';

export type Basket = components['schemas']['BasketDto'];
export type BasketItem = components['schemas']['BasketItemDto'];

export const basketKey = ['basket'] as const;

export const basketQuery = queryOptions({
  queryKey: basketKey,
  queryFn: ({ signal }) => answerOf(basket.GET('/basket', { signal })),
});

export const piecesIn = ({ items }: Pick<Basket, 'items'>): number =>
  items.reduce((pieces, { quantity }) => pieces + quantity, 0);
