import { only, type AccessTable } from '@tradewind/platform';

const reads = only('analyst');

/** Who may see the figures of the shop. */
export const access: AccessTable = {
  'GET /figures/revenue': reads,
  'GET /figures/best-sellers': reads,
  'GET /figures/funnel': reads,
  'GET /figures/time-to-pay': reads,
  'GET /figures/cancellations': reads,
  'GET /figures/events-per-minute': reads,
};
