import type { MailContents } from '../domain/mail/mail-contents.js';
import type { MailKind } from '../domain/mail/mail-kind.js';
import type { MailStatus } from '../domain/mail/mail-state.js';

export interface MailSummaryView {
  readonly mailId: string;
  readonly personId: string;
  readonly kind: MailKind;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly recordedAt: Date;
  readonly sentAt: Date | null;
}

export interface MailHistoryEntryView {
  readonly at: Date;
  readonly event: string;
  readonly detail: string;
  readonly operatorId: string | null;
}

export interface MailDetailView extends MailSummaryView {
  readonly fact: string;
  readonly contents: MailContents;
  readonly happenedAt: Date;
  readonly lastAnswer: string | null;
  /** Null while the person is not known. */
  readonly address: string | null;
  readonly history: readonly MailHistoryEntryView[];
}

/** The columns of a `MailSummaryView`, of the table `mails` as `mail`. */
export const summaryColumns = `mail.id AS "mailId", mail.person_id AS "personId", mail.kind, mail.status, mail.attempts,
  mail.due_at AS "dueAt", mail.recorded_at AS "recordedAt", mail.sent_at AS "sentAt"`;
