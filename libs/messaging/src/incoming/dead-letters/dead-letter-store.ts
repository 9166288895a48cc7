import { Inject, Injectable, Logger } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import type { PublishedRecord } from '@tradewind/broker';
import { headerName } from '../../envelope/header-names.js';
import { headerValues } from '../../envelope/read-envelope.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { DeliveredMessage } from '../messages/incoming-message.js';
import type { Failure } from '../failures/failure.js';
import { deadLetterColumns } from '../../dead-letters/dead-letter-columns.js';
import { RetrySignal } from '../../dead-letters/retry-signal.js';
import { RETRY_POLICY, type RetryPolicy } from '../../options/retry-policy.js';
import { decideRetry, type RetryDecision } from '../failures/retry-decision.js';
import { traceDeadLetter } from './trace-dead-letter.js';

/** A message that is stored already stays unchanged: it was delivered twice. */
const INSERT = `
  INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, message_id, type, headers, payload, state,
    attempts, next_attempt_at, error_name, error, stack, first_failed_at, last_failed_at, parked_at)
  SELECT $1, $2, $3, l.message_offset, l.key, l.message_id, l.type, l.headers, l.payload, l.state,
    CASE WHEN l.error IS NULL THEN 0 ELSE 1 END, clock_timestamp() + l.wait_ms * interval '1 ms',
    l.error_name, l.error, l.stack, CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END,
    CASE WHEN l.error IS NOT NULL THEN clock_timestamp() END, CASE WHEN l.state = 'parked' THEN clock_timestamp() END
  FROM unnest($4::bigint[], $5::bytea[], $6::text[], $7::text[], $8::jsonb[], $9::bytea[], $10::text[], $11::float8[],
    $12::text[], $13::text[], $14::text[]) WITH ORDINALITY
    AS l(message_offset, key, message_id, type, headers, payload, state, wait_ms, error_name, error, stack, number)
  ORDER BY l.number
  ON CONFLICT (consumer, topic, partition, message_offset) DO NOTHING
  RETURNING message_offset`;

/** A message to store: it failed, or, without a failure, is parked behind an earlier one of its key. */
export interface NewDeadLetter {
  readonly message: DeliveredMessage;
  readonly failure?: Failure;
}

/** Stores dead letters in the running unit of work. */
@Injectable()
export class DeadLetterStore {
  private readonly logger = new Logger('DeadLetters');

  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly retrySignal: RetrySignal,
    private readonly metrics: MessagingMetrics,
    @Inject(RETRY_POLICY) private readonly policy: RetryPolicy,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** The dead letters must be of one partition, in its order. */
  async add(letters: readonly NewDeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    const decided = letters.map((letter) => ({ ...letter, decision: this.decisionFor(letter) }));
    const columns = deadLetterColumns(decided);
    const { topic, partition } = letters[0]!.message;
    const added = await this.currentTransaction.manager.query<Array<{ message_offset: string }>>(INSERT, [
      this.options.service,
      topic,
      partition,
      ...columns,
    ]);
    const offsets = new Set(added.map(({ message_offset }) => message_offset));
    const isNew = decided.filter(({ message }) => offsets.has(message.offset.toString()));
    this.unitOfWork.afterCommit(() =>
      isNew.forEach(({ message, failure, decision }) => {
        this.report(message, failure, decision);
      }),
    );
  }

  private decisionFor({ failure }: NewDeadLetter): RetryDecision | undefined {
    return failure && decideRetry(failure, 1, this.policy);
  }

  private report(message: DeliveredMessage, failure: Failure | undefined, decision: RetryDecision | undefined): void {
    const { attempts: mostAttempts } = this.policy;
    traceDeadLetter(message, {
      ...{ group: this.options.service, failure, decision, attempt: failure ? 1 : 0, mostAttempts },
    });
    const { [headerName.type]: type = '', [headerName.id]: id = 'without id' } = headerValues(message.headers);
    if (!failure || !decision) return this.metrics.parked(type);
    const what = `${place(message)} ${type || 'without type'} ${id} failed: ${String(failure.error)}`;
    if (decision.state === 'dead') {
      this.metrics.deadLettered(type, decision.reason);
      this.logger.error(
        `${what}; it is dead-lettered and waits for an operator; later events of its key wait behind it`,
        failure.error,
      );
    } else {
      this.metrics.retried(type);
      this.logger.warn(`${what}; it will be retried, and its key waits`);
      this.retrySignal.wake();
    }
  }
}

function place({ topic, partition, offset }: PublishedRecord): string {
  return `${topic}[${partition}]@${offset}`;
}
