import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { BackOff, pause } from '@tradewind/broker';
import { headerName } from '../../envelope/header-names.js';
import { headerValues } from '../../envelope/read-envelope.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { Redelivery } from './redelivery.js';
import { type Failure, failureOf } from '../failures/failure.js';
import { RetrySignal } from '../../dead-letters/retry-signal.js';
import { type ClaimedDeadLetter, KeyQueues } from './key-queues.js';
import { RETRY_POLICY, type RetryPolicy } from '../../options/retry-policy.js';
import { decideRetry } from '../failures/retry-decision.js';
import { traceDeadLetter } from './trace-dead-letter.js';

const CONCURRENCY = 4;
const POLL_MS = 1_000;
const FAILURE_FIRST_MS = 100;
const FAILURE_MOST_MS = 5_000;

interface Attempt {
  readonly letter?: ClaimedDeadLetter;
  readonly succeeded: boolean;
}

/** Retries dead letters when they are due: those of one key in their order, never two at once, across all processes. */
@Injectable()
export class RetryWorker {
  private readonly logger = new Logger('DeadLetters');
  private readonly stopping = new AbortController();
  private readonly backOff = new BackOff(FAILURE_FIRST_MS, FAILURE_MOST_MS);
  private running: Promise<void> | undefined;

  constructor(
    private readonly queues: KeyQueues,
    private readonly signal: RetrySignal,
    private readonly delivery: Redelivery,
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: MessagingMetrics,
    @Inject(RETRY_POLICY) private readonly policy: RetryPolicy,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  start(handlers: EventHandlers): void {
    this.running ??= this.run(handlers);
  }

  /** Resolves after the running attempts. Idempotent. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.signal.wake();
    await this.running;
  }

  private async run(handlers: EventHandlers): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const start = performance.now();
        const due = await this.queues.due();
        const searchMs = performance.now() - start;
        const tried = await this.tryAll(due, handlers);
        this.backOff.reset();
        if (tried > 0) continue;
        const restMs = POLL_MS + 10 * searchMs;
        const areOthers = due.length > 0;
        await this.signal.wait(areOthers ? restMs : Math.min(restMs, await this.queues.msToNext()));
      } catch (error) {
        this.logger.warn(`Dead letters could not be retried; the next attempt follows: ${String(error)}`);
        await pause(this.backOff.nextMs(), this.stopping.signal);
      }
    }
  }

  /** Resolves with the number of dead letters that were retried. */
  private async tryAll(due: readonly string[], handlers: EventHandlers): Promise<number> {
    const waiting = [...due];
    let tried = 0;
    const serve = async () => {
      for (let head = waiting.shift(); head !== undefined; head = waiting.shift()) {
        tried += await this.drain(head, handlers);
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: CONCURRENCY }, serve));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return tried;
  }

  /** Continues with the queue as long as its first dead letter succeeds. */
  private async drain(head: string, handlers: EventHandlers): Promise<number> {
    let tried = 0;
    for (let id: string | undefined = head; id !== undefined && !this.stopping.signal.aborted;) {
      const { letter, succeeded } = await this.attempt(id, handlers);
      if (letter) tried += 1;
      id = letter && succeeded ? await this.queues.nextOf(letter.message) : undefined;
    }
    return tried;
  }

  /** Without a dead letter: another worker has it, or it is not its turn. */
  private async attempt(id: string, handlers: EventHandlers): Promise<Attempt> {
    let claimed: ClaimedDeadLetter | undefined;
    let unreadable: Failure | undefined;
    try {
      await this.unitOfWork.run(async () => {
        claimed = await this.queues.claim(id);
        unreadable = claimed && (await this.delivery.deliver(claimed.message, handlers));
        if (unreadable) throw unreadable.error;
      }, 'Retry a dead letter');
      return { letter: claimed, succeeded: true };
    } catch (error) {
      if (!claimed) throw error;
      await this.recordFailure(claimed, unreadable ?? failureOf(error));
      return { letter: claimed, succeeded: false };
    }
  }

  private async recordFailure(letter: ClaimedDeadLetter, failure: Failure): Promise<void> {
    const attempts = letter.attempts + 1;
    const decision = decideRetry(failure, attempts, this.policy);
    if (!(await this.queues.recordFailure(letter, failure, decision))) return;
    const { attempts: mostAttempts } = this.policy;
    traceDeadLetter(letter.message, {
      ...{ group: this.options.service, failure, decision, attempt: attempts, mostAttempts },
    });
    const type = headerValues(letter.message.headers)[headerName.type] ?? '';
    this.logger.warn(
      `Dead letter ${letter.id} ${type} failed at attempt ${attempts}, now ${decision.state}: ${String(failure.error)}`,
    );
    if (decision.state === 'dead') this.metrics.deadLettered(type, decision.reason);
    else this.metrics.retried(type);
  }
}
