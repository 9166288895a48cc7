import { z } from 'zod';
import type { IntegrationEventContract } from '../contract/integration-event-contract.js';

export type JsonSchema = Record<string, unknown>;

/** The payload as JSON Schema (draft 2020-12), as consumers read it: fields that are added later are allowed. */
export function jsonSchemaOf(contract: IntegrationEventContract): JsonSchema {
  return z.toJSONSchema(contract.schema, { io: 'input' }) as JsonSchema;
}
