import type { z } from 'zod';
import type { IntegrationEventContract } from './integration-event-contract.js';

/** Declares an integration event: one call, in one file per event and version. */
export function defineIntegrationEvent<Schema extends z.ZodObject>(
  contract: IntegrationEventContract<Schema>,
): IntegrationEventContract<Schema> {
  return Object.freeze(contract);
}
