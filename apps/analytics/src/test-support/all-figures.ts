import type { TestService } from '@tradewind/testing';
import { figure } from './analytics-service.js';

const PERIOD = 'from=2026-10-31&to=2026-11-30';

interface Answer {
  readonly items: unknown[];
  readonly totals?: unknown[];
}

/** Every figure of whole days, as an operator sees it. */
export async function allFigures(service: TestService) {
  const get = (name: string) => figure<Answer>(service, `/figures/${name}?${PERIOD}`);
  const { items: revenue, totals } = await get('revenue');
  return {
    revenue,
    totals,
    bestSellers: (await get('best-sellers')).items,
    funnel: (await get('funnel')).items,
    timeToPay: (await get('time-to-pay')).items,
    cancellations: (await get('cancellations')).items,
  };
}
