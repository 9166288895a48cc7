import type { z } from 'zod';
import type { Lifecycle } from './lifecycle.js';

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
  /** The field with the id of the aggregate that the event is about: events of one key stay in order. */
  readonly keyField: string;
  readonly schema: Schema;
  readonly example: z.infer<Schema>;
  readonly lifecycle: Lifecycle;
  /** Absent in the first version. */
  readonly previous?: PreviousVersion<Schema>;
  /** The value of {@link keyField}. */
  key(data: z.infer<Schema>): string;
}

/** The version before, and the way there and back: each side may go on with its own until both know the later one. */
export interface PreviousVersion<
  Schema extends z.ZodObject = z.ZodObject,
  Earlier extends IntegrationEventContract = IntegrationEventContract,
> {
  readonly contract: Earlier;
  /** What a reader of the later version makes of the earlier one. */
  upcast(data: DataOf<Earlier>): z.infer<Schema>;
  /** What a publisher of the later version tells the readers of the earlier one. */
  downcast(data: z.infer<Schema>): DataOf<Earlier>;
}

/** The payload of a contract: `DataOf<typeof OrderStartedIntegrationEvent>`. */
export type DataOf<Contract extends IntegrationEventContract> = z.infer<Contract['schema']>;
