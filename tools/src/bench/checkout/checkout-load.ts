import { randomUUID } from 'node:crypto';
import type { TokenIssuer } from '@tradewind/testing';
import { Pool } from 'undici';
import { percentile } from '../runner/spread.js';
import { TOTAL } from './baskets.js';
import { customerId } from './customers.js';

export interface CheckoutLoad {
  readonly origin: string;
  /** Each shopper checks out once. */
  readonly shoppers: IterableIterator<Shopper>;
  readonly clients: number;
  readonly seconds: number;
}

/** A signed-in customer. */
export interface Shopper {
  readonly token: string;
}

export function signIn(issuer: TokenIssuer, customer: number): Shopper {
  return { token: issuer.tokenFor({ id: customerId(customer) }) };
}

/** A row of customers who have signed in, the first of them with this number. */
export function signedIn(issuer: TokenIssuer, first: number, count: number): IterableIterator<Shopper> {
  return Array.from({ length: count }, (_, index) => signIn(issuer, first + index)).values();
}

const body = JSON.stringify({
  address: { recipient: 'Ada Merchant', street: 'Hafenstraße 4', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  paymentMethod: { token: 'tok_7f3a', label: 'Visa ending in 4242' },
  total: { amount: TOTAL, currency: 'EUR' },
});

/** Each client sends its next request as soon as the previous one is answered. */
export async function checkOutForSeconds({ origin, shoppers, clients, seconds }: CheckoutLoad) {
  const pool = new Pool(origin, { connections: clients });
  const latencies: number[] = [];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      const shopper = shoppers.next();
      if (shopper.done) throw new Error('There are no more baskets: this was faster than the benchmark allows for');
      const asked = performance.now();
      await checkOut(pool, shopper.value);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - start) / 1000;
  await pool.close();
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return { perSecond: latencies.length / elapsed, p50, p99, count: latencies.length };
}

/** Resolves with the correlation id. */
export async function checkOut(pool: Pool, { token }: Shopper): Promise<string> {
  const {
    statusCode,
    headers,
    body: answer,
  } = await pool.request({
    method: 'POST',
    path: '/basket/checkout',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    },
    body,
  });
  const text = await answer.text();
  if (statusCode !== 202) throw new Error(`A checkout was answered with ${statusCode}: ${text}`);
  return String(headers['x-correlation-id']);
}
