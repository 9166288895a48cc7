import { allIntegrationEvents } from './registry.js';

/** The topic of the events of one context, in the shape that a broker needs to create it. */
export interface EventTopic {
  readonly name: string;
  readonly partitions: number;
}

const PARTITIONS = 6;

/** One topic per publishing context. */
export const topics: readonly EventTopic[] = [...new Set(allIntegrationEvents.map(({ topic }) => topic))].map(
  (name) => ({
    name,
    partitions: PARTITIONS,
  }),
);
