import { announcesMessage } from './announced.js';
import { attemptsOf } from './attempts.js';
import type { StepKind } from '../step-kind.js';
import type { RecordedStep } from '../trail-step.js';

/** Steps that stand on their own, whatever led to them. */
const onTheirOwn: readonly StepKind[] = ['http', 'relayed', 'received', 'deadline'];

/** The steps of one correlation id, by what happened inside what. */
export class StepTree {
  /** The outermost steps, causes first: a message is relayed after its outbox row, and received after both. */
  readonly roots: readonly RecordedStep[];
  private readonly byId: ReadonlyMap<string, RecordedStep>;
  private readonly below = new Map<string, RecordedStep[]>();
  private rolledBack: ReadonlySet<RecordedStep> | undefined;

  constructor(readonly all: readonly RecordedStep[]) {
    this.byId = new Map(all.map((step) => [step.id, step]));
    const passages = this.passages();
    const roots: RecordedStep[] = [];
    for (const step of [...all].sort((a, b) => a.at - b.at || a.seq - b.seq)) {
      const parent = this.parentOf(step);
      if (!parent && !passages.has(step)) roots.push(step);
      if (parent) this.put(step, parent);
    }
    this.roots = causesFirst(roots, (root) => this.within(root));
  }

  /** What a step led to in the same service, in the order of time. */
  childrenOf(step: RecordedStep): readonly RecordedStep[] {
    return this.below.get(step.id) ?? [];
  }

  /** A step with all that is below it. */
  within(step: RecordedStep): RecordedStep[] {
    return [step, ...this.childrenOf(step).flatMap((child) => this.within(child))];
  }

  /** The steps of transactions that were rolled back. */
  get undone(): ReadonlySet<RecordedStep> {
    this.rolledBack ??= new Set(this.all.flatMap((step) => this.undoneBelow(step)));
    return this.rolledBack;
  }

  private undoneBelow(step: RecordedStep): RecordedStep[] {
    return attemptsOf(this.childrenOf(step))
      .filter(({ end }) => end?.kind === 'rollback')
      .flatMap(({ steps }) => steps.flatMap((undone) => this.within(undone)));
  }

  private parentOf(step: RecordedStep): RecordedStep | undefined {
    if (step.parentId === undefined || onTheirOwn.includes(step.kind)) return undefined;
    const parent = this.byId.get(step.parentId);
    return parent?.service === step.service ? parent : undefined;
  }

  private put(step: RecordedStep, parent: RecordedStep): void {
    const siblings = this.below.get(parent.id);
    if (siblings) siblings.push(step);
    else this.below.set(parent.id, [step]);
  }

  /** The requests that were only passed on to another service. */
  private passages(): ReadonlySet<RecordedStep> {
    const requests = this.all.filter(({ kind }) => kind === 'http');
    const askers = requests.flatMap(({ parentId = '', service }) => {
      const asker = this.byId.get(parentId);
      return asker?.kind === 'http' && asker.service !== service ? [asker] : [];
    });
    return new Set(askers);
  }
}

function causesFirst(
  roots: readonly RecordedStep[],
  within: (root: RecordedStep) => readonly RecordedStep[],
): RecordedStep[] {
  const rowOf = new Map<unknown, RecordedStep>();
  const publicationOf = new Map<unknown, RecordedStep>();
  for (const root of roots) {
    if (root.kind === 'relayed') publicationOf.set(root.messageId, publicationOf.get(root.messageId) ?? root);
    else for (const step of within(root)) if (announcesMessage(step)) rowOf.set(step.messageId, root);
  }
  const causeOf = ({ kind, messageId }: RecordedStep): RecordedStep | undefined => {
    if (kind === 'relayed') return rowOf.get(messageId);
    return kind === 'received' ? (publicationOf.get(messageId) ?? rowOf.get(messageId)) : undefined;
  };
  const seen = new Set<RecordedStep>();
  const ordered: RecordedStep[] = [];
  const place = (root: RecordedStep): void => {
    if (seen.has(root)) return;
    seen.add(root);
    const cause = causeOf(root);
    if (cause) place(cause);
    ordered.push(root);
  };
  roots.forEach(place);
  return ordered;
}
