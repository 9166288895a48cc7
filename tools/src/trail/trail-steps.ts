import type { RecordedStep } from '@tradewind/trail';

/** Steps that stand on their own, whatever led to them. */
const onTheirOwn: readonly RecordedStep['kind'][] = ['relayed', 'received', 'deadline'];

/** Steps as they came, and how they belong together. */
export class TrailSteps {
  readonly all: RecordedStep[] = [];

  add(step: RecordedStep): void {
    this.all.push(step);
  }

  /** What a step led to in the same service, in the order of time; messages and deadlines are on their own. */
  below = (parent: RecordedStep): RecordedStep[] => {
    const isBelow = ({ parentId, kind, service }: RecordedStep) =>
      parentId === parent.id && !onTheirOwn.includes(kind) && service === parent.service;
    return this.all.filter(isBelow).sort((a, b) => a.at - b.at);
  };

  /** A step with all that is below it. */
  within(root: RecordedStep): RecordedStep[] {
    return [root, ...this.below(root).flatMap((step) => this.within(step))];
  }

  /** Which transaction a message was handled in; undefined when it was undone or is not known. */
  transactionOf(message: RecordedStep): string | undefined {
    const commit = this.below(message).find(({ kind }) => kind === 'commit');
    return commit?.transactionId === undefined ? undefined : `${commit.service} ${commit.transactionId}`;
  }
}
