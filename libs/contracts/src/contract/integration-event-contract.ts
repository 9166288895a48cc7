import type { z } from 'zod';

/** What a service promises about one version of one event. Written once with {@link defineIntegrationEvent}; types and documents derive from it. */
export interface IntegrationEventContract<Schema extends z.ZodObject = z.ZodObject> {
  /** The event in business language, without a suffix: `OrderStarted`. */
  readonly name: string;
  readonly version: number;
  /** The publishing context, which is also the service that owns the contract. */
  readonly context: string;
  /** CloudEvents type: `tradewind.<context>.<name>.v<version>`. */
  readonly type: string;
  readonly topic: string;
  readonly summary: string;
  readonly schema: Schema;
  readonly example: z.infer<Schema>;
  /** The id of the aggregate that the event is about: events of one key stay in order. */
  key(data: z.infer<Schema>): string;
}

/** The payload of a contract: `DataOf<typeof OrderStartedIntegrationEvent>`. */
export type DataOf<Contract extends IntegrationEventContract> = z.infer<Contract['schema']>;
