import type { ServiceName } from '@tradewind/services';
import type { Twin } from '../shop/twins.js';

export const kills = ['kill-service', 'kill-relay', 'kill-gateway', 'kill-postgres', 'kill-kafka'] as const;

export const disturbances = [
  'zombie-relay',
  'zombie-service',
  'cut-database',
  'cut-broker',
  'half-open-database',
  'half-open-broker',
  'slow-database',
  'slow-broker',
  'duplicates',
  'old-records-again',
] as const;

export type Kill = (typeof kills)[number];
export type Disturbance = (typeof disturbances)[number];

/** A fault. All its properties are chosen before the run begins. */
export interface Fault {
  readonly kind: Kill | Disturbance;
  /** The number of finished checkouts at which it begins. */
  readonly at: number;
  /** For a fault that lasts: the number of further checkouts until it ends, within bounds of time. */
  readonly lasts: number;
  readonly service: ServiceName;
  readonly twin: Twin;
  /** Between 0 and 1, for what depends on the moment: how slow, how many, whether it ends well. */
  readonly chance: number;
}
