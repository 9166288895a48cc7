import { timeText } from '../design/moment.js';
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
  ['faultId', 'switched on'],
  ['causationId', 'caused by message'],
  ['id', 'span id'],
];

/** What is known of a step, in the order in which it helps. The source and the trace have places of their own. */
export function factsOf({ step, kind, until }: FlowRow): ReadonlyArray<readonly [name: string, value: string]> {
  if (!step) return [];
  return [
    ...names.flatMap(([field, name]) => {
      const value = field === 'attempt' ? attemptText(step) : step[field];
      return value === undefined || value === '' ? [] : [[name, String(value)] as const];
    }),
    ...(until === undefined
      ? []
      : [[kind === 'retry-scheduled' ? 'next attempt at' : 'until', timeText(new Date(until))] as const]),
  ];
}

function attemptText({ attempt, mostAttempts }: NonNullable<FlowRow['step']>): string | undefined {
  if (attempt === undefined) return undefined;
  return mostAttempts === undefined ? String(attempt) : `${attempt} of ${mostAttempts}`;
}

/** `apps/till/src/pay.handler.ts:12`, of the repository. */
export function sourceOf({ step }: FlowRow): string | undefined {
  return step?.['file'] === undefined ? undefined : `${step['file']}:${step['line']}`;
}
