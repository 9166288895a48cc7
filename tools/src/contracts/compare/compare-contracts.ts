import type { ReleasedContract } from '../released/released-contract.js';
import { compareSchemas } from './compare-schemas.js';
import { compareLifecycles } from './compare-lifecycles.js';
import type { Break, Rule } from './rules.js';

/** All rules that today's form of a released contract breaks. */
export function compareContracts(released: ReleasedContract, today: ReleasedContract): Break[] {
  const { type } = released;
  const about = (rule: Rule, because: string): Break => ({ rule, type, field: '', because });
  const shorter = compareLifecycles(released.lifecycle, today.lifecycle);
  return [
    ...(released.topic === today.topic
      ? []
      : [about('topic-changed', `it was ${released.topic}, and is ${today.topic}`)]),
    ...(released.key === today.key ? [] : [about('key-changed', `it was ${released.key}, and is ${today.key}`)]),
    ...(shorter ? [about('published-shorter', shorter)] : []),
    ...compareSchemas(released.schema, today.schema).map((difference) => ({ ...difference, type })),
  ];
}
