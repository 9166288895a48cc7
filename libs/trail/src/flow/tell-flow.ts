import type { RecordedStep } from '../trail-step.js';
import { attemptsOf, beginOf, isEnd, stateOfEnd, type Attempt } from './attempts.js';
import { describeStep } from './describe-step.js';
import type { FlowRow, FlowTransaction } from './flow-row.js';
import { StepTree } from './step-tree.js';

export interface ToldFlow {
  readonly rows: readonly FlowRow[];
  readonly transactions: readonly FlowTransaction[];
}

/** Tells the steps of one correlation id in rows, causes first. What shares a transaction stands between its begin and its end. */
export function tellFlow(steps: readonly RecordedStep[]): ToldFlow {
  const tree = new StepTree(steps);
  const startedAt = steps.reduce((earliest, { at }) => Math.min(earliest, at), Infinity);
  const teller = new FlowTeller(tree, startedAt);
  tree.roots.forEach((root) => teller.tell(root));
  const { rows, transactions } = teller;
  return { rows, transactions };
}

class FlowTeller {
  readonly rows: FlowRow[] = [];
  readonly transactions: FlowTransaction[] = [];

  constructor(
    private readonly tree: StepTree,
    private readonly startedAt: number,
  ) {}

  tell(step: RecordedStep, depth = 0, transaction?: number): void {
    const children = this.tree.childrenOf(step);
    if (!children.some(isEnd)) {
      this.row(step, depth, transaction);
      children.forEach((child) => this.tell(child, depth + 1, transaction));
      return;
    }
    // A command is part of its transaction; whatever else opened one stands before it.
    const isInside = step.kind === 'command';
    if (!isInside) this.row(step, depth, transaction);
    attemptsOf(children).forEach((attempt) => {
      this.tellAttempt(step, attempt, isInside);
    });
  }

  private tellAttempt(owner: RecordedStep, { steps, end }: Attempt, isInside: boolean): void {
    if (!end) return steps.forEach((step) => this.tell(step, 1));
    const number = this.begin(owner, steps[0] ?? (isInside ? owner : end), end);
    if (isInside) this.row(owner, 0, number, `${end.id}-owner`);
    steps.forEach((step) => this.tell(step, isInside ? 1 : 0, number));
    this.row(end, 0, number);
  }

  private begin({ service }: RecordedStep, first: RecordedStep, end: RecordedStep): number {
    const number = this.transactions.length;
    const { transactionId, attempt, rowsWritten } = end;
    this.transactions.push({
      number,
      service,
      state: stateOfEnd(end),
      ...(transactionId !== undefined && { id: String(transactionId) }),
      ...(rowsWritten !== undefined && { rowsWritten: Number(rowsWritten) }),
      ...(attempt !== undefined && { attempt: Number(attempt) }),
    });
    this.rows.push({
      id: beginOf(end),
      kind: 'begin',
      service,
      atMs: first.at - this.startedAt,
      depth: 0,
      title: transactionId === undefined ? 'Transaction' : `Transaction ${transactionId}`,
      note: Number(attempt ?? 1) > 1 ? `attempt ${attempt}` : 'all of it or nothing',
      transaction: number,
      failed: false,
    });
    return number;
  }

  private row(step: RecordedStep, depth: number, transaction: number | undefined, id = step.id): void {
    this.rows.push({
      id,
      kind: step.kind,
      service: step.service,
      atMs: step.at - this.startedAt,
      durationMs: step.durationMs,
      depth,
      ...describeStep(step),
      ...(transaction !== undefined && { transaction }),
      ...(step.until !== undefined && { until: Number(step.until) }),
      failed: step.error !== undefined,
      step,
    });
  }
}
