import { isFromMemory } from './announced.js';
import type { StepTree } from './step-tree.js';

/**
 * The ids of messages that were published although the transaction that they tell of was rolled back. It can only happen to a
 * service that publishes before its commit. The name is that of the NServiceBus documentation.
 */
export function ghostMessages(tree: StepTree): ReadonlySet<string> {
  const relayed = new Set(tree.all.filter(({ kind }) => kind === 'relayed').map(({ messageId }) => messageId));
  const undone = [...tree.undone].filter((step) => isFromMemory(step) && relayed.has(step.messageId));
  return new Set(undone.map(({ messageId }) => String(messageId)));
}
