import type { RecordedStep } from '@tradewind/trail';
import { type Layout, terminal } from './layout.js';
import { commitText, textOf } from './step-text.js';

type Children = (step: RecordedStep) => RecordedStep[];

const ofTransactionEnd = ({ kind }: RecordedStep): boolean => kind === 'commit' || kind === 'rollback';

/** Draws steps of one service with everything below them; what shares a transaction is in one box. */
export class TrailBlock {
  private readonly lines: string[] = [];

  constructor(
    private readonly startedAt: number,
    private readonly children: Children,
    private readonly layout: Layout = terminal,
  ) {}

  draw(root: RecordedStep): string[] {
    this.drawStep(root, '', root.service);
    return this.lines;
  }

  /** Messages that were handled in one transaction. */
  drawTogether(messages: readonly RecordedStep[]): string[] {
    const [first, ...others] = messages;
    if (others.length === 0) return this.draw(first!);
    const commit = this.children(first!).find(ofTransactionEnd)!;
    this.edge('┌', transactionText(commit), '', first!.service);
    for (const message of messages) {
      this.row(message, '│ ', '');
      const below = this.children(message).filter((step) => !ofTransactionEnd(step));
      below.forEach((step) => this.drawStep(step, '│   ', ''));
    }
    this.edge('└', commitText(commit), '', '', commit);
    return this.lines;
  }

  /** A message whose transaction was drawn before it came. */
  drawLate(message: RecordedStep): string[] {
    this.row(message, '', message.service);
    const below = this.children(message);
    below.filter((step) => !ofTransactionEnd(step)).forEach((step) => this.drawStep(step, '  ', ''));
    const commit = below.find(ofTransactionEnd);
    if (commit) this.lines.push(this.layout.row({ frame: '  ', text: `in ${transactionText(commit)}, see above` }));
    return this.lines;
  }

  private drawStep(step: RecordedStep, frame: string, service: string): void {
    const below = this.children(step);
    const transactional = below.some(ofTransactionEnd);
    if (this.isBox(step)) {
      this.drawBox(step, [step, ...below], frame, service);
      return;
    }
    this.row(step, frame, service);
    if (transactional) this.drawBox(step, below, frame, '');
    else below.forEach((child) => this.drawStep(child, this.isBox(child) ? frame : `${frame}  `, ''));
  }

  private isBox(step: RecordedStep): boolean {
    return step.kind === 'command' && this.children(step).some(ofTransactionEnd);
  }

  private drawBox(owner: RecordedStep, steps: RecordedStep[], frame: string, service: string): void {
    this.edge('┌', transactionText(steps.find(ofTransactionEnd)), frame, service);
    const inside = `${frame}│ `;
    for (const step of steps) {
      if (step.kind === 'commit') this.edge('└', commitText(step), frame, '', step);
      else if (step.kind === 'rollback') this.edge('├', 'rolled back, nothing of it remains', frame, '', step);
      else if (step === owner) this.row(step, inside, '');
      else this.drawStep(step, owner.kind === 'command' ? `${inside}  ` : inside, '');
    }
  }

  private row(step: RecordedStep, frame: string, service: string): void {
    const { at, durationMs } = step;
    this.lines.push(this.layout.row({ atMs: at - this.startedAt, service, frame, durationMs, ...textOf(step) }));
  }

  private edge(corner: '┌' | '├' | '└', label: string, frame: string, service: string, step?: RecordedStep): void {
    const times = step === undefined ? {} : { atMs: step.at - this.startedAt, durationMs: step.durationMs };
    const style = corner === '├' ? 'red' : 'dim';
    this.lines.push(this.layout.row({ ...times, service, text: this.layout.edge(corner, label, frame), frame, style }));
  }
}

function transactionText(end: RecordedStep | undefined): string {
  return end?.transactionId === undefined ? 'transaction' : `transaction ${end.transactionId}`;
}
