import { z } from 'zod';
import { wholeNumber } from './http-settings.js';

/**
 * Who sees the trail, the metrics and the documents. `INSIGHT_ACCESS` opens them to everybody, which is for demos and
 * refused in production. `MANAGEMENT_PORT` is a second port, for the inner network only, at which they are open;
 * Prometheus and the exporters of traces use it.
 */
export const insightSettings = z
  .object({
    INSIGHT_ACCESS: z.enum(['operations', 'open'], { error: 'must be operations or open' }).default('operations'),
    MANAGEMENT_PORT: wholeNumber(0, 65_535).optional(),
    HOST: z.string().optional(),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ INSIGHT_ACCESS, NODE_ENV }) => INSIGHT_ACCESS !== 'open' || NODE_ENV !== 'production', {
    path: ['INSIGHT_ACCESS'],
    error: "can't be open in production (NODE_ENV is production)",
  });

export type InsightSettings = z.output<typeof insightSettings>;

export const INSIGHT_SETTINGS = Symbol('INSIGHT_SETTINGS');
