import type { RecordedStep } from '../trail-step.js';
import type { StepTree } from './step-tree.js';

/** The deadlines that were set and have neither been cancelled nor come. What was rolled back was never set. */
export function waitingDeadlines(tree: StepTree): RecordedStep[] {
  const waiting = new Map<string, RecordedStep>();
  for (const step of [...tree.all].sort((a, b) => a.at - b.at)) {
    if (tree.undone.has(step)) continue;
    const name = `${step.service} ${step.type} ${step.key}`;
    if (step.kind === 'deadline-scheduled') waiting.set(name, step);
    if (step.kind === 'deadline-cancelled' || step.kind === 'deadline') waiting.delete(name);
  }
  return [...waiting.values()];
}
