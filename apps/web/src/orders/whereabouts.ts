import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answerOf, basket, ordering } from '../api/clients.js';
import type { components } from '../api/schema/basket.js';
import { orNull } from '../api/or-null.js';
import { ProblemError } from '../api/problem-error.js';
import { basketQuery } from '../basket/queries.js';
import type { Order } from './order.js';
import { orderKey, orderQuery, ordersKey } from './queries.js';

export type Checkout = components['schemas']['CheckoutStatusDto'];

/** What became of the order or the checkout with an id: one becomes the other a moment after the checkout was accepted. */
export type Whereabouts =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'accepted'; readonly checkout: Checkout }
  | { readonly kind: 'rejected'; readonly reason: string; readonly detail: string };

/** While a checkout is younger than that, in ms, only Basket is asked for it: Ordering has hardly heard of it yet. */
const youngMs = 3_000;

export const whereaboutsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, 'whereabouts', id],
    queryFn: ({ client, signal }) => whereaboutsOf(id, client, signal),
    staleTime: 0,
  });

async function whereaboutsOf(id: string, queries: QueryClient, signal: AbortSignal): Promise<Whereabouts> {
  const { pendingCheckoutId } = await queries.fetchQuery({ ...basketQuery, staleTime: 0 });
  if (pendingCheckoutId !== id) {
    const order = await orNull(queries.fetchQuery(orderQuery(id)));
    return order ? { kind: 'order', order } : outcomeOf(id, queries, signal);
  }
  const checkout = await orNull(answerOf(basket.GET('/basket/checkout', { signal })));
  if (checkout?.state !== 'pending' || checkout.checkoutId !== id) return outcomeOf(id, queries, signal);
  const accepted: Whereabouts = { kind: 'accepted', checkout };
  if (Date.now() - Date.parse(checkout.since ?? '') < youngMs) return accepted;
  return (await orNull(outcomeOf(id, queries, signal))) ?? accepted;
}

/** @throws ProblemError 404 if there is neither an order of this checkout nor a rejection */
async function outcomeOf(checkoutId: string, queries: QueryClient, signal: AbortSignal): Promise<Whereabouts> {
  const call = ordering.GET('/orders/by-checkout/{checkoutId}', { params: { path: { checkoutId } }, signal });
  try {
    const order = (await answerOf(call)) as Order;
    queries.setQueryData(orderKey(order.orderId), order);
    return { kind: 'order', order };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 410) throw error;
    return { kind: 'rejected', reason: String(error.problem['reason'] ?? ''), detail: error.message };
  }
}
