import type { RecordedStep } from '@tradewind/trail';
import { terminal } from './layout.js';
import { textOf } from './step-text.js';
import { TrailBlock } from './trail-block.js';
import { TrailSteps } from './trail-steps.js';

const heldBackAtMostMs = 2_000;
/** Messages of one transaction arrive within this time. */
const gatheredWithinMs = 100;

const outermost: readonly RecordedStep['kind'][] = ['http', 'deadline', 'received', 'relayed'];

/**
 * Prints steps as blocks, one per request and service, per deadline, or per transaction in which messages were handled. A block is complete
 * when its outermost step arrives, for a step is sent when it ends. Causes come first: a message is shown as relayed after its
 * outbox row, as received after both.
 */
export class TrailPrinter {
  private readonly trail = new TrailSteps();
  private held: { step: RecordedStep; since: number }[] = [];
  private readonly shownMessages = new Set<unknown>();
  private readonly relayedMessages = new Set<unknown>();
  private readonly drawnTransactions = new Set<string>();
  private readonly followed = new Set<string>();
  private correlationId = '';
  private startedAt: number | undefined;
  private lastArrival = 0;

  constructor(private readonly print: (line: string) => void = (line) => console.log(line)) {}

  get steps(): readonly RecordedStep[] {
    return this.trail.all;
  }

  /** Follow the steps of this correlation id from now on. Times count from `startedAt`, or else from the first step. */
  follow(correlationId: string, startedAt?: number): void {
    this.correlationId = correlationId;
    this.followed.add(correlationId);
    this.startedAt = startedAt;
    this.lastArrival = Date.now();
  }

  /** Keeps what comes late for a correlation id that was followed before, but does not print it. */
  take(step: RecordedStep): void {
    if (!this.followed.has(String(step.correlationId))) return;
    this.trail.add(step);
    if (step.correlationId !== this.correlationId) return;
    this.lastArrival = Date.now();
    if (step.service === 'gateway') return;
    if (outermost.includes(step.kind)) this.held.push({ step, since: Date.now() });
  }

  /** Resolves when every outbox row was relayed and nothing came for `quietMs`. */
  async quiet(quietMs: number, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && (this.isUnderWay() || Date.now() - this.lastArrival < quietMs)) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      this.printWhatIsDue();
    }
  }

  /** Prints what has all its causes, or was held back for long. */
  printWhatIsDue(): void {
    const isDue = ({ step, since }: { step: RecordedStep; since: number }) =>
      Date.now() - since > heldBackAtMostMs ||
      (this.hasCauses(step) && (step.kind !== 'received' || Date.now() - since > gatheredWithinMs));
    for (let due; (due = this.held.find(isDue));) this.show(due.step);
  }

  private isUnderWay(): boolean {
    const ofThis = this.steps.filter(({ correlationId }) => correlationId === this.correlationId);
    const relayed = new Set(ofThis.filter(({ kind }) => kind === 'relayed').map(({ messageId }) => messageId));
    const waiting = ofThis.some(({ kind, messageId }) => kind === 'outbox' && !relayed.has(messageId));
    return waiting || this.held.length > 0;
  }

  private hasCauses({ kind, messageId }: RecordedStep): boolean {
    if (kind === 'http' || kind === 'deadline') return true;
    return (kind === 'relayed' ? this.shownMessages : this.relayedMessages).has(messageId);
  }

  private show(step: RecordedStep): void {
    const together = step.kind === 'received' ? this.handledWith(step) : [step];
    this.held = this.held.filter(({ step: held }) => !together.includes(held));
    this.linesOf(step, together).forEach((line) => this.print(line));
  }

  private linesOf(step: RecordedStep, together: readonly RecordedStep[]): string[] {
    this.startedAt ??= Math.min(...this.steps.map(({ at }) => at));
    if (step.kind === 'relayed') {
      this.relayedMessages.add(step.messageId);
      return [terminal.row({ atMs: step.at - this.startedAt, service: 'broker', ...textOf(step) })];
    }
    const inside = together.flatMap((root) => this.trail.within(root));
    inside.filter(({ kind }) => kind === 'outbox').forEach(({ messageId }) => this.shownMessages.add(messageId));
    const block = new TrailBlock(this.startedAt, this.trail.below);
    const transaction = step.kind === 'received' ? this.trail.transactionOf(step) : undefined;
    if (transaction !== undefined && this.drawnTransactions.has(transaction)) return block.drawLate(step);
    if (transaction !== undefined) this.drawnTransactions.add(transaction);
    return block.drawTogether(together);
  }

  /** The messages that were handled in the same transaction, this one among them. */
  private handledWith(message: RecordedStep): RecordedStep[] {
    const transaction = this.trail.transactionOf(message);
    const held = this.held.map(({ step }) => step).filter(({ kind }) => kind === 'received');
    if (transaction === undefined || this.drawnTransactions.has(transaction)) return [message];
    return held.filter((step) => this.trail.transactionOf(step) === transaction).sort((a, b) => a.at - b.at);
  }
}
