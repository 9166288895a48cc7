import type { RecordedStep } from '../trail-step.js';
import { attemptsOf } from './attempts.js';
import type { StepTree } from './step-tree.js';

/** The steps of transactions that were rolled back. */
export function undoneSteps(tree: StepTree): ReadonlySet<RecordedStep> {
  return new Set(tree.all.flatMap((step) => undoneBelow(tree, step)));
}

function undoneBelow(tree: StepTree, step: RecordedStep): RecordedStep[] {
  return attemptsOf(tree.childrenOf(step))
    .filter(({ end }) => end?.kind === 'rollback')
    .flatMap(({ steps }) => steps.flatMap((undone) => tree.within(undone)));
}
