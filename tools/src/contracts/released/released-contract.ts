import { jsonSchemaOf, type IntegrationEventContract, type Lifecycle } from '@tradewind/contracts';
import type { JsonSchemaNode } from '../compare/json-schema-node.js';

/** A contract as it lies in `libs/contracts/released/`: all that publishers and consumers agreed on, and no code. */
export interface ReleasedContract {
  readonly type: string;
  readonly name: string;
  readonly version: number;
  readonly topic: string;
  /** The field that is the key of the record. */
  readonly key: string;
  readonly lifecycle: Lifecycle;
  readonly schema: JsonSchemaNode;
}

export function toReleasedContract(contract: IntegrationEventContract): ReleasedContract {
  const { type, name, version, topic, keyField: key, lifecycle } = contract;
  return { type, name, version, topic, key, lifecycle, schema: jsonSchemaOf(contract) };
}
