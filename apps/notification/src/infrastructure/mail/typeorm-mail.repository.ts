import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import type { Mail } from '../../domain/mail/mail.js';
import type { MailRepository } from '../../domain/mail/mail.repository.js';
import { mailFromRow, mailToRow } from './mail-rows.js';
import { addressMails, claimDueMail, insertMails, lockPeopleForShare, selectNextDue } from './mail-statements.js';
import { type MailRow, mailSchema } from './mail.schema.js';

/** Locks are few in PostgreSQL. For more mails at once, the worker looks later which of their people have become known. */
const mostLocked = 100;

/** A price drop concerns the customers of many baskets, so mails are recorded by one statement, not one by one. */
@Injectable()
export class TypeOrmMailRepository extends AggregateRepository<Mail, MailRow> implements MailRepository {
  constructor(storage: AggregateStorage) {
    super(storage, mailSchema, 'Mail');
  }

  async record(mails: readonly Mail[]): Promise<void> {
    const rows = mails.map(mailToRow);
    const people = rows.map((row) => row.personId);
    if (rows.length <= mostLocked) await lockPeopleForShare.run(this.manager, [people]);
    await insertMails.run(this.manager, [
      rows.map((row) => row.id),
      people,
      rows.map((row) => row.kind),
      rows.map((row) => row.fact),
      rows.map((row) => JSON.stringify(row.contents)),
      rows.map((row) => row.happenedAt),
      rows.map((row) => row.recordedAt),
    ]);
  }

  async address(personId?: string): Promise<number> {
    return (await addressMails.run(this.manager, [personId ?? null])).length;
  }

  async claimDue(now: Date): Promise<Mail | undefined> {
    const [row] = await claimDueMail.run(this.manager, [now]);
    return row && this.restored(row);
  }

  async nextDueAt(): Promise<Date | undefined> {
    const [next] = await selectNextDue.run(this.manager, []);
    return next?.dueAt;
  }

  protected toRow(mail: Mail): MailRow {
    return mailToRow(mail);
  }

  protected toAggregate(row: MailRow): Mail {
    return mailFromRow(row);
  }
}
