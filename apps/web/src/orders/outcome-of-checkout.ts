import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answerOf, basket, ordering } from '../api/clients.js';
import type { components } from '../api/schema/basket.js';
import { orNull } from '../api/or-null.js';
import { ProblemError } from '../api/problem-error.js';
import { orderQuery, ordersKey } from './queries.js';

export type Checkout = components['schemas']['CheckoutStatusDto'];

/** What became of a checkout: a moment after it was accepted, it is an order. */
export type OutcomeOfCheckout =
  | { readonly kind: 'accepted'; readonly checkout: Checkout }
  | { readonly kind: 'order'; readonly orderId: string }
  | { readonly kind: 'rejected'; readonly reason: string; readonly detail: string };

export const outcomeOfCheckoutKey = (checkoutId: string) => [...ordersKey, 'outcome-of-checkout', checkoutId] as const;

export const outcomeOfCheckoutQuery = (checkoutId: string) =>
  queryOptions({
    queryKey: outcomeOfCheckoutKey(checkoutId),
    queryFn: ({ client, signal }) => outcomeOf(checkoutId, client, signal),
    staleTime: 0,
  });

/** Basket knows the last checkout of a person. Ordering keeps the outcome of all. */
async function outcomeOf(checkoutId: string, queries: QueryClient, signal: AbortSignal): Promise<OutcomeOfCheckout> {
  const last = await orNull(answerOf(basket.GET('/basket/checkout', { signal })));
  if (last?.checkoutId !== checkoutId) return outcomeOfEarlier(checkoutId, signal);
  switch (last.state) {
    case 'pending':
      return { kind: 'accepted', checkout: last };
    case 'rejected':
      return { kind: 'rejected', reason: last.reason ?? '', detail: last.detail ?? '' };
    case 'started':
      await queries.ensureQueryData(orderQuery(last.orderId!));
      return { kind: 'order', orderId: last.orderId! };
  }
}

/** @throws ProblemError 404 if there is neither an order of this checkout nor a rejection */
async function outcomeOfEarlier(checkoutId: string, signal: AbortSignal): Promise<OutcomeOfCheckout> {
  const call = ordering.GET('/orders/by-checkout/{checkoutId}', { params: { path: { checkoutId } }, signal });
  try {
    return { kind: 'order', orderId: (await answerOf(call)).orderId };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 410) throw error;
    return { kind: 'rejected', reason: String(error.problem['reason'] ?? ''), detail: error.message };
  }
}
