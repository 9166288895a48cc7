import { Injectable } from '@nestjs/common';
import type { MessageHeaders } from '@tradewind/broker';
import { maskPersonal } from '@tradewind/contracts';
import { DataSource } from 'typeorm';
import { OUTBOX_COLUMNS } from './outbox-columns.js';
import { type OutboxRow, toBrokerMessage } from './outbox-row.js';

/** A message of the outbox, as it is published or will be. */
export interface OutboxMessage {
  /** The place of its row, which is unique in the service; versions of one event share their message id. */
  readonly position: string;
  readonly messageId: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  /** When the row was written. */
  readonly writtenAt: Date;
  /** In the order in which the message has them. */
  readonly headers: MessageHeaders;
  readonly payload: unknown;
  /** Of the payload as it is published. */
  readonly bytes: number;
  /** JSON pointers to the values of the payload that are masked. */
  readonly masked: readonly string[];
}

const FIND = `SELECT ${OUTBOX_COLUMNS}, created_at FROM outbox WHERE position = $1`;

/** The messages whose rows the outbox still has: those that wait, and for at least 24 hours those that are published. */
@Injectable()
export class OutboxMessages {
  constructor(private readonly dataSource: DataSource) {}

  /** `personal`: `masked` replaces what the contract marks as personal. Follows the primary key, however many rows there are. */
  async find(position: string, personal: 'masked' | 'shown'): Promise<OutboxMessage | undefined> {
    const [row] = await this.dataSource.query<Array<OutboxRow & { created_at: Date }>>(FIND, [position]);
    if (!row) return undefined;
    const sent: unknown = JSON.parse(row.payload);
    const { data, masked } = personal === 'masked' ? maskPersonal(row.type, sent) : { data: sent, masked: [] };
    return {
      position: row.position,
      messageId: row.message_id,
      type: row.type,
      topic: row.topic,
      key: row.key,
      writtenAt: row.created_at,
      headers: toBrokerMessage(row).headers,
      payload: data,
      bytes: Buffer.byteLength(row.payload),
      masked,
    };
  }
}
