import type { RecordedStep } from '../trail-step.js';
import { attemptsOf, beginOf, isEnd, stateOfEnd, type TransactionState } from './attempts.js';
import { eventTitle } from './event-name.js';
import type { StepTree } from './step-tree.js';

/** A sign of the way that a flow has taken: what happened, in the order in which it is told, and the id of the row that tells it. */
export type WaySign = { readonly row: string } & (
  | {
      readonly sign: 'transaction';
      readonly service: string;
      readonly domainEvents: number;
      readonly state: TransactionState;
    }
  | { readonly sign: 'message'; readonly title: string }
  | { readonly sign: 'wait' }
  | { readonly sign: 'dead' }
);

/** The transactions, messages and waits of a flow. */
export function wayOf(tree: StepTree): WaySign[] {
  return tree.roots.flatMap((root): WaySign[] => {
    const row = root.id;
    if (root.kind === 'relayed') return [{ sign: 'message', row, title: eventTitle(String(root.type)) }];
    if (root.kind === 'retry-scheduled') return [{ sign: 'wait', row }];
    if (root.kind === 'dead-lettered') return [{ sign: 'dead', row }];
    return tree.within(root).flatMap((step) => transactionsOf(tree, step));
  });
}

function transactionsOf(tree: StepTree, owner: RecordedStep): WaySign[] {
  const children = tree.childrenOf(owner);
  if (!children.some(isEnd)) return [];
  return attemptsOf(children).flatMap(({ steps, end }) => {
    if (!end) return [];
    const inside = steps.flatMap((step) => tree.within(step));
    const domainEvents = inside.filter(({ kind }) => kind === 'domain-event').length;
    return [{ sign: 'transaction', row: beginOf(end), service: owner.service, domainEvents, state: stateOfEnd(end) }];
  });
}
