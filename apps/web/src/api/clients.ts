import createClient, { type Middleware } from 'openapi-fetch';
import { problemErrorOf, unreachableError } from './problem-error.js';
import type { paths as Analytics } from './schema/analytics.js';
import type { paths as Basket } from './schema/basket.js';
import type { paths as Catalog } from './schema/catalog.js';
import type { paths as Gateway } from './schema/gateway.js';
import type { paths as Identity } from './schema/identity.js';
import type { paths as Inventory } from './schema/inventory.js';
import type { paths as Notification } from './schema/notification.js';
import type { paths as Ordering } from './schema/ordering.js';
import type { paths as Payment } from './schema/payment.js';
import { traceRequest } from './trace-request.js';

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemErrorOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return unreachableError();
  },
};

export function client<Paths extends object>(baseUrl: string) {
  const created = createClient<Paths>({ baseUrl });
  created.use(refusals, traceRequest);
  return created;
}

export const analytics = client<Analytics>('/api/analytics');
export const basket = client<Basket>('/api/basket');
export const catalog = client<Catalog>('/api/catalog');
export const gateway = client<Gateway>('/');
export const identity = client<Identity>('/api/identity');
export const inventory = client<Inventory>('/api/inventory');
export const notification = client<Notification>('/api/notification');
export const ordering = client<Ordering>('/api/ordering');
export const payment = client<Payment>('/api/payment');

/** The body of an answer. Every refusal has thrown a `ProblemError` before. */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
