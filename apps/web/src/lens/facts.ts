import type { FlowRow } from './flow.js';

const names: ReadonlyArray<readonly [field: string, name: string]> = [
  ['service', 'service'],
  ['instance', 'process'],
  ['type', 'type'],
  ['key', 'key'],
  ['aggregate', 'aggregate'],
  ['process', 'process manager'],
  ['processLabel', 'called'],
  ['message', 'message'],
  ['from', 'state before'],
  ['to', 'state after'],
  ['reason', 'reason'],
  ['before', 'stored before'],
  ['after', 'stored after'],
  ['deadline', 'waits for'],
  ['raisedBy', 'raised by'],
  ['round', 'dispatch round'],
  ['outcome', 'outcome'],
  ['error', 'error'],
  ['attempt', 'attempt'],
  ['transactionId', 'transaction'],
  ['rowsWritten', 'rows written'],
  ['position', 'outbox position'],
  ['topic', 'topic'],
  ['partition', 'partition'],
  ['offset', 'offset'],
  ['group', 'consumer group'],
  ['waitedMs', 'waited, ms'],
  ['batchSize', 'in a batch of'],
  ['httpRoute', 'route'],
  ['httpStatus', 'status'],
  ['userRoles', 'roles of the caller'],
  ['requestId', 'request id'],
  ['messageId', 'message id'],
  ['causationId', 'caused by message'],
  ['traceId', 'trace id'],
  ['id', 'span id'],
];

/** What is known of a step, in the order in which it helps. */
export function factsOf({ step }: FlowRow): ReadonlyArray<readonly [name: string, value: string]> {
  if (!step) return [];
  return names.flatMap(([field, name]) => {
    const value = step[field];
    return value === undefined || value === '' ? [] : [[name, String(value)] as const];
  });
}
