import { AggregateRoot } from '@tradewind/domain';
import type { DeadlineDurations } from './deadline-durations.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { OrderProcessAdvancedDomainEvent } from './events/order-process-advanced.domain-event.js';
import { OrderProcessAskedAgainDomainEvent } from './events/order-process-asked-again.domain-event.js';
import { OrderProcessStartedDomainEvent } from './events/order-process-started.domain-event.js';
import type { Intervention } from './intervention.js';
import type { ProcessMessage } from './process-message.js';
import { type Progress, submitted } from './process-state.js';
import { refused } from './refused.js';
import type { SetDeadline } from './set-deadline.js';

export interface OrderProcessState {
  /** The id of the order. */
  readonly id: string;
  readonly progress: Progress;
  readonly startedAt: Date;
  /** Since when the process is in its state. */
  readonly enteredAt: Date;
  readonly deadline: SetDeadline | null;
}

/** What an order waits for, and until when. There is one process per order. What it decides is in `table.ts`. */
export class OrderProcess extends AggregateRoot {
  private constructor(private state: OrderProcessState) {
    super();
  }

  static start(orderId: string, durations: DeadlineDurations, at: Date): OrderProcess {
    const deadline: SetDeadline = { name: 'grace-period', at: durations.dueAt('grace-period', 0, at) };
    const process = new OrderProcess({ id: orderId, progress: submitted, startedAt: at, enteredAt: at, deadline });
    process.record(new OrderProcessStartedDomainEvent(orderId, deadline, at));
    return process;
  }

  static restore(state: OrderProcessState, version: number): OrderProcess {
    const process = new OrderProcess(state);
    process.version = version;
    return process;
  }

  get id(): string {
    return this.state.id;
  }

  get deadline(): SetDeadline | null {
    return this.state.deadline;
  }

  snapshot(): OrderProcessState {
    return this.state;
  }

  /**
   * During a rollout, an instance of the release before processes may cancel a submitted order. Then the process has nothing to
   * do any more.
   */
  acceptCancellation(at: Date): void {
    const progress: Progress = { ...submitted, state: 'Cancelled', settlement: 'Cancelled' };
    this.state = { ...this.state, progress, enteredAt: at, deadline: null };
  }

  /** @throws DomainError if the message is refused */
  advance(message: ProcessMessage, durations: DeadlineDurations, at: Date, by: Intervention | null): Decision {
    const { id, progress } = this.state;
    const decision = decide(progress, message);
    if (decision.refusal !== null) throw refused(decision.refusal, id, progress, message);
    this.follow(decision, durations, at);
    this.record(new OrderProcessAdvancedDomainEvent(id, message, progress, decision, this.state.deadline, by, at));
    return decision;
  }

  private follow(
    { next, step, publishes, setsDeadline, cancelsDeadline }: Decision,
    durations: DeadlineDurations,
    at: Date,
  ): void {
    const enteredAt = next.state === this.state.progress.state ? this.state.enteredAt : at;
    const kept = setsDeadline === null && cancelsDeadline === null ? this.state.deadline : null;
    const deadline = setsDeadline && { name: setsDeadline, at: durations.dueAt(setsDeadline, next.refundAttempts, at) };
    this.state = { ...this.state, progress: next, enteredAt, deadline: deadline ?? kept };
    if (step) return;
    for (const publication of publishes)
      this.record(new OrderProcessAskedAgainDomainEvent(this.id, publication, next.refundAttempts, at));
  }
}
