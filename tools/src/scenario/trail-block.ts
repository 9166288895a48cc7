import type { RecordedStep } from '@tradewind/trail';
import { edge, formatRow } from './layout.js';
import { commitText, textOf } from './step-text.js';

type Children = (step: RecordedStep) => RecordedStep[];

const ofTransactionEnd = ({ kind }: RecordedStep): boolean => kind === 'commit' || kind === 'rollback';

/** Draws one step with everything below it, in one service; what shares a transaction is in one box. */
export class TrailBlock {
  private readonly lines: string[] = [];

  constructor(
    private readonly startedAt: number,
    private readonly children: Children,
  ) {}

  draw(root: RecordedStep): string[] {
    this.drawStep(root, '', root.service);
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
    const end = steps.find(ofTransactionEnd);
    const id = end?.transactionId === undefined ? '' : ` ${end.transactionId}`;
    this.edge('┌', `transaction${id}`, frame, service);
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
    this.lines.push(formatRow({ atMs: at - this.startedAt, service, frame, durationMs, ...textOf(step) }));
  }

  private edge(corner: '┌' | '├' | '└', label: string, frame: string, service: string, step?: RecordedStep): void {
    const times = step === undefined ? {} : { atMs: step.at - this.startedAt, durationMs: step.durationMs };
    this.lines.push(
      formatRow({ ...times, service, text: edge(corner, label, frame), frame, style: corner === '├' ? 'red' : 'dim' }),
    );
  }
}
