import type { RecordedStep } from '../trail-step.js';

/**
 * Whether a service says here that it will publish a message: by a row in its outbox or, where somebody has switched the
 * outbox off on purpose, from its memory.
 */
export function announcesMessage({ kind, messageId, type }: RecordedStep): boolean {
  return kind === 'outbox' || isFromMemory({ kind, messageId, type });
}

/** Whether a message is kept in memory alone. */
export function isFromMemory({ kind, messageId, type }: Pick<RecordedStep, 'kind' | 'messageId' | 'type'>): boolean {
  return kind === 'fault' && messageId !== undefined && type !== undefined;
}
