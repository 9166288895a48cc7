import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import type { Mail } from '../../domain/mail/mail.js';
import type { MailRepository } from '../../domain/mail/mail.repository.js';
import { mailFromRow, mailToRow } from './mail-rows.js';
import { addressMails, claimDueMail, insertMails, selectNextDue } from './mail-statements.js';
import { type MailRow, mailSchema } from './mail.schema.js';

/** A price drop concerns the customers of many baskets, so mails are recorded by one statement, not one by one. */
@Injectable()
export class TypeOrmMailRepository extends AggregateRepository<Mail, MailRow> implements MailRepository {
  constructor(storage: AggregateStorage) {
    super(storage, mailSchema, 'Mail');
  }

  async record(mails: readonly Mail[]): Promise<readonly string[]> {
    const rows = mails.map(mailToRow);
    const recorded = await insertMails.run(this.manager, [
      rows.map((row) => row.id),
      rows.map((row) => row.personId),
      rows.map((row) => row.kind),
      rows.map((row) => row.fact),
      rows.map((row) => JSON.stringify(row.contents)),
      rows.map((row) => row.happenedAt),
      rows.map((row) => row.recordedAt),
    ]);
    return recorded.filter(({ status }) => status === 'unaddressed').map((row) => row.person_id);
  }

  async address(personIds?: readonly string[]): Promise<void> {
    await addressMails.run(this.manager, [personIds ?? null]);
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
