import type { RecordedStep } from '../trail-step.js';
import { isFromMemory } from './announced.js';
import { isRecordedInFull } from './recorded-in-full.js';

/**
 * The ids of messages that will never come: they were in the memory of a process that died, or the broker refused them, before
 * they were published. It can only happen to a service without an outbox.
 */
export function lostMessages(steps: readonly RecordedStep[]): ReadonlySet<string> {
  const relayed = new Set(steps.filter(({ kind }) => kind === 'relayed').map(({ messageId }) => String(messageId)));
  const inMemory = steps.filter(
    (step) => isFromMemory(step) && isRecordedInFull(step) && !relayed.has(String(step.messageId)),
  );
  return new Set(inMemory.filter((step) => isGone(step, steps)).map(({ messageId }) => String(messageId)));
}

function isGone(message: RecordedStep, steps: readonly RecordedStep[]): boolean {
  return steps.some(
    ({ kind, service, at, messageId, error }) =>
      (kind === 'crash' && service === message.service && at >= message.at) ||
      (kind === 'fault' && messageId === message.messageId && error !== undefined),
  );
}
