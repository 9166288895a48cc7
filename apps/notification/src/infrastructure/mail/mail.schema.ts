import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { MailContents } from '../../domain/mail/mail-contents.js';
import type { MailKind } from '../../domain/mail/mail-kind.js';
import type { MailStatus } from '../../domain/mail/mail-state.js';

export interface MailRow extends AggregateRow {
  personId: string;
  kind: MailKind;
  fact: string;
  contents: MailContents;
  happenedAt: Date;
  status: MailStatus;
  freshFrom: Date;
  dueAt: Date;
  attempts: number;
  lastAnswer: string | null;
  recordedAt: Date;
  sentAt: Date | null;
}

export const mailSchema = new EntitySchema<MailRow>({
  name: 'Mail',
  tableName: 'mails',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { type: 'uuid', name: 'person_id' },
    kind: { type: 'text' },
    fact: { type: 'text' },
    contents: { type: 'jsonb' },
    happenedAt: { type: 'timestamptz', name: 'happened_at' },
    status: { type: 'text' },
    freshFrom: { type: 'timestamptz', name: 'fresh_from' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    attempts: { type: 'int' },
    lastAnswer: { type: 'text', name: 'last_answer', nullable: true },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
    sentAt: { type: 'timestamptz', name: 'sent_at', nullable: true },
  },
});
