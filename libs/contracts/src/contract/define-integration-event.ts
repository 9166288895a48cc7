import type { z } from 'zod';
import type { IntegrationEventContract, PreviousVersion } from './integration-event-contract.js';
import type { Lifecycle } from './lifecycle.js';

type TextField<Data> = { [Name in keyof Data]: Data[Name] extends string ? Name : never }[keyof Data] & string;

type Declaration<Schema extends z.ZodObject, Earlier extends IntegrationEventContract> = Omit<
  IntegrationEventContract<Schema>,
  'key' | 'keyField' | 'lifecycle' | 'previous'
> & {
  readonly keyField: TextField<z.infer<Schema>>;
  /** Default: active. */
  readonly lifecycle?: Lifecycle;
  readonly previous?: PreviousVersion<Schema, Earlier>;
};

/** Declares one version of an integration event. Each version has a file of its own. */
export function defineIntegrationEvent<
  Schema extends z.ZodObject,
  Earlier extends IntegrationEventContract = IntegrationEventContract,
>(declaration: Declaration<Schema, Earlier>): IntegrationEventContract<Schema> {
  const { keyField } = declaration;
  const key = (data: z.infer<Schema>) => String(data[keyField]);
  const contract: IntegrationEventContract<Schema> = { lifecycle: { status: 'active' }, ...declaration, key };
  return Object.freeze(contract);
}
