import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { accessViolations, type TestService, withClosedInsight } from '@tradewind/testing';
import { startAnalytics } from '../test-support/analytics-service.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                     nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /figures/revenue            -   -   -   -   -   -   -   +   -   -   -   +   -
  GET    /figures/best-sellers       -   -   -   -   -   -   -   +   -   -   -   +   -
  GET    /figures/funnel             -   -   -   -   -   -   -   +   -   -   -   +   -
  GET    /figures/time-to-pay        -   -   -   -   -   -   -   +   -   -   -   +   -
  GET    /figures/cancellations      -   -   -   -   -   -   -   +   -   -   -   +   -
  GET    /figures/events-per-minute  -   -   -   -   -   -   -   +   -   -   -   +   -

  GET    /projections/generations    -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /projections/rebuild        -   -   -   -   -   -   -   -   +   -   -   +   -
  DELETE /projections/rebuild        -   -   -   -   -   -   -   -   +   -   -   +   -
  POST   /projections/rebuild        -   -   -   -   -   -   -   -   +   -   -   +   -
`;

const period = 'from=2026-11-01&to=2026-11-02';
const queries = {
  'GET /figures/revenue': period,
  'GET /figures/best-sellers': `${period}&currency=EUR`,
  'GET /figures/funnel': period,
  'GET /figures/time-to-pay': period,
  'GET /figures/cancellations': period,
  'GET /figures/events-per-minute': 'from=2026-11-01T00:00:00Z&until=2026-11-01T01:00:00Z',
};
const absent = ['GET /projections/rebuild', 'DELETE /projections/rebuild'];
let analytics: TestService;

beforeAll(async () => {
  analytics = await withClosedInsight(() => startAnalytics());
}, 60_000);

afterAll(() => analytics?.stop());

it('every route of Analytics is open to those who may use it, and to nobody else', async () => {
  expect(await accessViolations(analytics, matrix, { owner: newId(), parameters: {}, queries, absent })).toEqual([]);
});
