import { eventTitle } from '../flow/event-name.js';
import type { StepTree } from '../flow/step-tree.js';
import type { RecordedStep } from '../trail-step.js';
import type { MessageIn } from './process-transition.js';

/** What had a process decide: told by the outermost step in which it did. */
export function messageIn(tree: StepTree, root: RecordedStep, { message }: Pick<RecordedStep, 'message'>): MessageIn {
  const named = { name: String(message), title: String(message) };
  switch (root.kind) {
    case 'received':
      return { ...named, by: 'integration event', ...receivedFrom(tree, root) };
    case 'deadline':
      return {
        ...named,
        by: 'deadline',
        ...(root.waitedMs !== undefined && { lateMs: Number(root.waitedMs) }),
      };
    case 'http':
      return { ...named, by: 'request', request: root.name };
    default:
      return { ...named, by: 'other' };
  }
}

function receivedFrom(tree: StepTree, { messageId, type, name, topic, partition, offset }: RecordedStep) {
  const written = tree.all.find((step) => step.kind === 'outbox' && step.messageId === messageId);
  const relayed = tree.all.find((step) => step.kind === 'relayed' && step.messageId === messageId);
  const publisher = (written ?? relayed)?.service;
  return {
    title: eventTitle(String(type ?? name)),
    ...(messageId !== undefined && { messageId: String(messageId) }),
    ...(publisher !== undefined && { publisher }),
    ...(topic !== undefined && { topic: String(topic) }),
    ...(partition !== undefined && { partition: Number(partition) }),
    ...(offset !== undefined && { offset: Number(offset) }),
  };
}
