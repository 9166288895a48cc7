import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { UnreadableRecordError } from '../../envelope/unreadable-record.error.js';
import type { DeliveredMessage } from '../messages/incoming.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { textOfError } from '../../dead-letters/error-text.js';
import type { Failure } from '../failures/failure.js';
import { DUE_HEADS } from '../../dead-letters/due-heads.js';
import { CLAIM, MS_TO_NEXT, NEXT_OF_LANE, PUT_BACK } from './lane-queries.js';
import { type LetterRow, toLetter } from '../../dead-letters/letter-row.js';
import type { Verdict } from '../failures/verdict.js';

/** A letter that was taken away by the running unit of work; it comes back when that is rolled back. */
export interface ClaimedLetter {
  readonly id: string;
  readonly message: DeliveredMessage;
  /** Before this one. */
  readonly attempts: number;
}

/** The letters as the worker sees them: one lane per topic and key, in which only the first may be tried. */
@Injectable()
export class Lanes {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Ids of letters that may be tried now; some hundreds at most. */
  async due(): Promise<string[]> {
    return (await this.query<{ id: string }>(DUE_HEADS)).map(({ id }) => id);
  }

  /** Takes the letter away, unless somebody else has it or it isn't its turn. */
  async claim(id: string): Promise<ClaimedLetter | undefined> {
    const [row] = await this.query<LetterRow>(CLAIM, [id]);
    return row && { id, message: messageOf(row), attempts: row.attempts };
  }

  /** Id of the letter that is now the first of the message's key. */
  async nextOf({ topic, key }: DeliveredMessage): Promise<string | undefined> {
    if (key === null) return undefined;
    return (await this.query<{ id: string }>(NEXT_OF_LANE, [topic, key]))[0]?.id;
  }

  /** Whether the failure was noted: it isn't, if the letter was tried, or given up, by somebody else. */
  async putBack({ id, attempts }: ClaimedLetter, { error }: Failure, verdict: Verdict): Promise<boolean> {
    const { name, message, stack } = textOfError(error);
    const waitMs = verdict.state === 'retrying' ? verdict.waitMs : null;
    const rows = await this.query(PUT_BACK, [id, attempts, verdict.state, waitMs, name, message, stack]);
    return rows.length > 0;
  }

  /** Until the next retry; `Infinity` if there is none. */
  async msToNext(): Promise<number> {
    const [row] = await this.query<{ ms: number | null }>(MS_TO_NEXT);
    return Math.max(0, row?.ms ?? Infinity);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.currentTransaction.manager.query<Row[]>(sql, [this.options.service, ...values]);
  }
}

function messageOf(row: LetterRow): DeliveredMessage {
  const { headers, payload } = toLetter(row);
  const { topic, partition, key } = row;
  const unreadable = row.error_name === UnreadableRecordError.name ? { unreadable: row.error ?? '' } : {};
  return { topic, partition, offset: BigInt(row.message_offset), key, value: payload, headers, ...unreadable };
}
