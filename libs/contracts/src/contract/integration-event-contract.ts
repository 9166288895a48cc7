import type { z } from 'zod';
import type { Lifecycle } from './lifecycle.js';

/**
 * The promise of a service about one version of one event. It is declared once with {@link defineIntegrationEvent}; types and
 * documents are derived from it.
 */
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
  /** The field with the id of the aggregate that the event is about. Events with the same key stay in order. */
  readonly keyField: string;
  readonly schema: Schema;
  readonly example: z.infer<Schema>;
  readonly lifecycle: Lifecycle;
  /** Absent in the first version. */
  readonly previous?: PreviousVersion<Schema>;
  /** The value of {@link keyField}. */
  key(data: z.infer<Schema>): string;
}

/**
 * The previous version, with the conversions from it and to it. Publishers and consumers may each keep their version until both
 * know the later one.
 */
export interface PreviousVersion<
  Schema extends z.ZodObject = z.ZodObject,
  Earlier extends IntegrationEventContract = IntegrationEventContract,
> {
  readonly contract: Earlier;
  /** Converts a payload of the earlier version for consumers of the later one. */
  upcast(data: DataOf<Earlier>): z.infer<Schema>;
  /** Converts a payload of the later version for consumers of the earlier one. */
  downcast(data: z.infer<Schema>): DataOf<Earlier>;
}

/** The payload of a contract: `DataOf<typeof OrderStartedIntegrationEvent>`. */
export type DataOf<Contract extends IntegrationEventContract> = z.infer<Contract['schema']>;
