import type { RecordedStep } from '@tradewind/trail';
import { formatRow } from './layout.js';
import { textOf } from './step-text.js';
import { TrailBlock } from './trail-block.js';

const heldBackAtMostMs = 2_000;

/**
 * Prints steps as blocks, one per request or message and service. A block is complete when its outermost step arrives, for a
 * step is sent when it ends. Causes come first: a message is shown as relayed after its outbox row, as received after both.
 */
export class TrailPrinter {
  readonly steps: RecordedStep[] = [];
  private held: { step: RecordedStep; since: number }[] = [];
  private readonly shownMessages = new Set<unknown>();
  private readonly relayedMessages = new Set<unknown>();
  private correlationId = '';
  private startedAt = 0;
  private lastArrival = 0;

  /** Follow the steps of this correlation id from now on. */
  follow(correlationId: string): void {
    this.correlationId = correlationId;
    this.startedAt = Date.now();
    this.lastArrival = Date.now();
  }

  take(step: RecordedStep): void {
    if (step.correlationId !== this.correlationId) return;
    this.steps.push(step);
    this.lastArrival = Date.now();
    if (step.service === 'gateway') return;
    const outermost = step.kind === 'http' || step.kind === 'received' || step.kind === 'relayed';
    if (outermost) this.held.push({ step, since: Date.now() });
    this.printWhatIsDue();
  }

  /** Resolves when every outbox row was relayed and nothing came for `quietMs`. */
  async quiet(quietMs: number, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && (this.isUnderWay() || Date.now() - this.lastArrival < quietMs)) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      this.printWhatIsDue();
    }
  }

  private isUnderWay(): boolean {
    const ofThis = this.steps.filter(({ correlationId }) => correlationId === this.correlationId);
    const relayed = new Set(ofThis.filter(({ kind }) => kind === 'relayed').map(({ messageId }) => messageId));
    const waiting = ofThis.some(({ kind, messageId }) => kind === 'outbox' && !relayed.has(messageId));
    return waiting || this.held.length > 0;
  }

  private printWhatIsDue(): void {
    let next;
    while ((next = this.held.findIndex(({ step, since }) => this.mayShow(step, since))) >= 0) {
      const [due] = this.held.splice(next, 1);
      if (due) this.print(due.step);
    }
  }

  private mayShow({ kind, messageId }: RecordedStep, since: number): boolean {
    if (Date.now() - since > heldBackAtMostMs || kind === 'http') return true;
    return (kind === 'relayed' ? this.shownMessages : this.relayedMessages).has(messageId);
  }

  private print(step: RecordedStep): void {
    if (step.kind === 'relayed') {
      this.relayedMessages.add(step.messageId);
      console.log(formatRow({ atMs: step.at - this.startedAt, service: 'broker', ...textOf(step) }));
      return;
    }
    const children = (parent: RecordedStep) => this.childrenOf(parent);
    new TrailBlock(this.startedAt, children).draw(step).forEach((line) => console.log(line));
  }

  private childrenOf(parent: RecordedStep): RecordedStep[] {
    const isChild = (step: RecordedStep) =>
      step.parentId === parent.id &&
      step.kind !== 'relayed' &&
      step.kind !== 'received' &&
      step.service === parent.service;
    const children = this.steps.filter(isChild).sort((a, b) => a.at - b.at);
    children.filter(({ kind }) => kind === 'outbox').forEach(({ messageId }) => this.shownMessages.add(messageId));
    return children;
  }
}
