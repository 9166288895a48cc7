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

  constructor(readonly all: readonly RecordedStep[]) {
    this.byId = new Map(all.map((step) => [step.id, step]));
    const roots: RecordedStep[] = [];
    for (const step of [...all].sort((a, b) => a.at - b.at || a.seq - b.seq)) {
      const parent = this.parentOf(step);
      if (!parent) roots.push(step);
      else this.below.set(parent.id, [...this.childrenOf(parent), step]);
    }
    this.roots = causesFirst(
      roots.filter((step) => !this.isPassage(step)),
      (root) => this.within(root),
    );
  }

  /** What a step led to in the same service, in the order of time. */
  childrenOf(step: RecordedStep): readonly RecordedStep[] {
    return this.below.get(step.id) ?? [];
  }

  /** A step with all that is below it. */
  within(step: RecordedStep): RecordedStep[] {
    return [step, ...this.childrenOf(step).flatMap((child) => this.within(child))];
  }

  private parentOf(step: RecordedStep): RecordedStep | undefined {
    if (step.parentId === undefined || onTheirOwn.includes(step.kind)) return undefined;
    const parent = this.byId.get(step.parentId);
    return parent?.service === step.service ? parent : undefined;
  }

  /** A request that was only passed on to another service. */
  private isPassage({ id, kind, service }: RecordedStep): boolean {
    return (
      kind === 'http' &&
      this.all.some((other) => other.kind === 'http' && other.parentId === id && other.service !== service)
    );
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
    else for (const step of within(root)) if (step.kind === 'outbox') rowOf.set(step.messageId, root);
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
