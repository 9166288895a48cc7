import type { RecordedStep } from '../trail-step.js';

/** What ran in one transaction, and how that ended. Without an `end`, it did not run in one, or its end has not been seen. */
export interface Attempt {
  readonly steps: readonly RecordedStep[];
  readonly end?: RecordedStep;
}

export const transactionStates = ['committed', 'rolled back'] as const;

export type TransactionState = (typeof transactionStates)[number];

/** A commit that failed is no commit. */
export function stateOfEnd({ kind, error }: RecordedStep): TransactionState {
  return kind === 'commit' && error === undefined ? 'committed' : 'rolled back';
}

export const isEnd = ({ kind }: RecordedStep): boolean => kind === 'commit' || kind === 'rollback';

/** The id of the row with which the transaction begins: it has no step of its own. */
export const beginOf = (end: RecordedStep): string => `${end.id}-begin`;

/** Divides what is below a step into its attempts: each ends with a commit or a rollback. */
export function attemptsOf(children: readonly RecordedStep[]): Attempt[] {
  const attempts: Attempt[] = [];
  let steps: RecordedStep[] = [];
  for (const child of children) {
    if (isEnd(child)) {
      attempts.push({ steps, end: child });
      steps = [];
    } else steps.push(child);
  }
  return steps.length > 0 ? [...attempts, { steps }] : attempts;
}
