import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { UnreadableRecordError } from '../../envelope/unreadable-record.error.js';
import type { DeliveredMessage } from '../messages/incoming-message.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { textOfError } from '../../dead-letters/error-text.js';
import type { Failure } from '../failures/failure.js';
import { DUE_HEADS } from '../../dead-letters/due-heads.js';
import { CLAIM, MS_TO_NEXT, NEXT_OF_KEY, RECORD_FAILURE } from './key-queue-statements.js';
import { type DeadLetterRow, toDeadLetter } from '../../dead-letters/dead-letter-row.js';
import type { RetryDecision } from '../failures/retry-decision.js';

/** A dead letter that the running unit of work has deleted; a rollback restores it. */
export interface ClaimedDeadLetter {
  readonly id: string;
  readonly message: DeliveredMessage;
  /** Before this one. */
  readonly attempts: number;
}

/**
 * The retry queues of the dead letters: one queue per topic and key, in which only the first dead letter may be retried.
 */
@Injectable()
export class KeyQueues {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Ids of dead letters that may be retried now; a few hundred at most. */
  async due(): Promise<string[]> {
    return (await this.query<{ id: string }>(DUE_HEADS)).map(({ id }) => id);
  }

  /** Claims the dead letter, unless another worker has it or it is not its turn. */
  async claim(id: string): Promise<ClaimedDeadLetter | undefined> {
    const [row] = await this.query<DeadLetterRow>(CLAIM, [id]);
    return row && { id, message: messageOf(row), attempts: row.attempts };
  }

  /** Id of the dead letter that is now the first of the message's key. */
  async nextOf({ topic, key }: DeliveredMessage): Promise<string | undefined> {
    if (key === null) return undefined;
    return (await this.query<{ id: string }>(NEXT_OF_KEY, [topic, key]))[0]?.id;
  }

  /**
   * Whether the failure was recorded: it is not if another worker retried the dead letter, or an operator discarded it.
   */
  async recordFailure(
    { id, attempts }: ClaimedDeadLetter,
    { error }: Failure,
    decision: RetryDecision,
  ): Promise<boolean> {
    const { name, message, stack } = textOfError(error);
    const waitMs = decision.state === 'retrying' ? decision.waitMs : null;
    const rows = await this.query(RECORD_FAILURE, [id, attempts, decision.state, waitMs, name, message, stack]);
    return rows.length > 0;
  }

  /** Until the next retry, in ms; `Infinity` if there is none. */
  async msToNext(): Promise<number> {
    const [row] = await this.query<{ ms: number | null }>(MS_TO_NEXT);
    return Math.max(0, row?.ms ?? Infinity);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.currentTransaction.manager.query<Row[]>(sql, [this.options.service, ...values]);
  }
}

function messageOf(row: DeadLetterRow): DeliveredMessage {
  const { headers, payload } = toDeadLetter(row);
  const { topic, partition, key } = row;
  const unreadable = row.error_name === UnreadableRecordError.name ? { unreadable: row.error ?? '' } : {};
  return { topic, partition, offset: BigInt(row.message_offset), key, value: payload, headers, ...unreadable };
}
