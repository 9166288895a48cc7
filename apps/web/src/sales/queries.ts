import { queryOptions } from '@tanstack/react-query';
import { analytics, answerOf } from '../api/clients.js';
import type { components } from '../api/schema/analytics.js';
import type { Period } from './period.js';

export type RevenueFigure = components['schemas']['RevenueFigureDto'];
export type FunnelDay = components['schemas']['FunnelDto'];
export type CancellationsOfDay = components['schemas']['CancellationsDto'];
export type TimeToPayOfDay = components['schemas']['TimeToPayDto'];

const refetchMs = 30_000;
const bestSellers = 8;

const figure = <T>(name: string, period: Period, queryFn: (signal: AbortSignal) => Promise<T>) =>
  queryOptions({
    queryKey: ['sales', name, period],
    queryFn: ({ signal }) => queryFn(signal),
    refetchInterval: refetchMs,
  });

export const revenueQuery = (period: Period) =>
  figure('revenue', period, (signal) =>
    answerOf(analytics.GET('/figures/revenue', { params: { query: { ...period } }, signal })),
  );

export const bestSellersQuery = (period: Period) =>
  figure('best-sellers', period, (signal) =>
    answerOf(analytics.GET('/figures/best-sellers', { params: { query: { ...period, limit: bestSellers } }, signal })),
  );

export const funnelQuery = (period: Period) =>
  figure('funnel', period, (signal) =>
    answerOf(analytics.GET('/figures/funnel', { params: { query: { ...period } }, signal })),
  );

export const cancellationsQuery = (period: Period) =>
  figure('cancellations', period, (signal) =>
    answerOf(analytics.GET('/figures/cancellations', { params: { query: { ...period } }, signal })),
  );

export const timeToPayQuery = (period: Period) =>
  figure('time-to-pay', period, (signal) =>
    answerOf(analytics.GET('/figures/time-to-pay', { params: { query: { ...period } }, signal })),
  );
