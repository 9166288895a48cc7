import { queryOptions } from '@tanstack/react-query';
import { answerOf, payment } from '../api/clients.js';
import { serviceNames } from '../api/services.js';
import { flowOfTheShop } from '../messaging/flow.js';
import { messagingQuery } from '../messaging/queries.js';

const refreshMs = 30_000;
const mostCounted = 100;

/** Something that waits for somebody at a screen, counted beside the link to it. */
export interface Waiting {
  /** How many; `100+` for more than are counted. */
  readonly count: string;
  /** What they are, such as `dead`. */
  readonly are: string;
}

/** Messages that nobody tries again. Those of services that do not answer are left out. */
export const deadLettersWaiting = queryOptions({
  queryKey: ['office', 'waiting', 'dead-letters'],
  queryFn: async ({ client }): Promise<Waiting | null> => {
    const answers = await Promise.allSettled(serviceNames.map((name) => client.fetchQuery(messagingQuery(name))));
    const known = answers.flatMap((answer, place) =>
      answer.status === 'fulfilled' ? [{ service: serviceNames[place]!, figures: answer.value }] : [],
    );
    const { dead } = flowOfTheShop(known);
    return dead === 0 ? null : { count: String(dead), are: 'dead' };
  },
  refetchInterval: refreshMs,
  retry: false,
});

/** Payments of which nobody knows what the provider has done. */
export const paymentsWaiting = queryOptions({
  queryKey: ['office', 'waiting', 'payments'],
  queryFn: async ({ signal }): Promise<Waiting | null> => {
    const query = { only: 'in-doubt', limit: mostCounted } as const;
    const { items, next } = await answerOf(payment.GET('/payments', { params: { query }, signal }));
    return items.length === 0 ? null : { count: next ? `${mostCounted}+` : String(items.length), are: 'in doubt' };
  },
  refetchInterval: refreshMs,
  retry: false,
});
