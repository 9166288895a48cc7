import { Injectable } from '@nestjs/common';
import { context } from '@opentelemetry/api';
import { Clock, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { recordedFromHere, runWithCorrelation, traceStep, type Step } from '@tradewind/trail';
import { DeadlineGoneError } from '../deadlines/deadline-gone.error.js';
import { DeadlineInProgress } from '../deadlines/deadline-in-progress.js';
import { contextOf } from '../deadlines/trace-context.js';
import { SchedulingMetrics } from '../instruments/scheduling-metrics.js';
import { DeadlineHandlers } from './deadline-handlers.js';
import { CLAIM } from './delivery-statements.js';
import type { DueDeadline } from './due-deadline.js';
import { FailedDeadlines } from './failed-deadlines.js';
import { withinLimit } from './within-limit.js';

/** `gone`: it was cancelled or replaced, or another instance has it. */
export type Outcome = 'handled' | 'failed' | 'gone';

/** Hands a due deadline to its handler: the effect of the handler and the removal of the deadline are one transaction. */
@Injectable()
export class DeadlineDelivery {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
    private readonly failed: FailedDeadlines,
    private readonly metrics: SchedulingMetrics,
  ) {}

  /** Rejects only if not even the failure could be recorded. Continues the correlation and the trace of who scheduled it. */
  deliver(due: DueDeadline): Promise<Outcome> {
    const { kind, key, correlationId, causationId } = due;
    const correlation = { correlationId, ...(causationId !== null && { causationId }) };
    const name = this.handlers.of(kind)!.name;
    const values = { type: kind, key, attempt: due.failures + 1, waitedMs: this.lateMs(due) };
    const traced = () => traceStep('deadline', name, values, (step) => this.attempt(due, step));
    const scheduled = contextOf(due);
    const trace = due.failures > 0 ? recordedFromHere(scheduled) : scheduled;
    return runWithCorrelation(correlation, () => context.with(trace, traced));
  }

  private async attempt(due: DueDeadline, step: Step): Promise<Outcome> {
    try {
      const isHandled = await this.unitOfWork.run(() => this.handle(due), `Handle deadline ${due.kind}`);
      if (!isHandled) return this.gone(step);
      this.metrics.handled(due.kind, this.lateMs(due) / 1_000);
      return 'handled';
    } catch (error) {
      if (error instanceof DeadlineGoneError) return this.gone(step);
      step.fail(error);
      this.metrics.failed(due.kind);
      await this.failed.record(due, error);
      return 'failed';
    }
  }

  private async handle({ kind, key, id, dueAt, failures }: DueDeadline): Promise<boolean> {
    const { manager } = this.currentTransaction;
    const [claimed] = await CLAIM.run(manager, [kind, key, id]);
    if (!claimed) return false;
    const inProgress = new DeadlineInProgress(kind, key, id);
    const deadline = { kind, key, dueAt, payload: claimed.payload, failures };
    await inProgress.during(() => withinLimit(this.handlers.of(kind)!.handle(deadline)));
    await inProgress.remove(manager);
    return true;
  }

  private gone(step: Step): Outcome {
    step.set({ outcome: 'gone' });
    return 'gone';
  }

  private lateMs({ dueAt }: DueDeadline): number {
    return +this.clock.now() - +dueAt;
  }
}
