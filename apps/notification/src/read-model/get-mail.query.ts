import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { type MailDetailView, type MailHistoryEntryView, summaryColumns } from './mail-views.js';

/** Gets a mail with its history. */
export class GetMailQuery extends Query<MailDetailView> {
  constructor(readonly mailId: string) {
    super();
  }
}

@QueryHandler(GetMailQuery)
export class GetMailHandler implements IQueryHandler<GetMailQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ mailId }: GetMailQuery): Promise<MailDetailView> {
    const { manager } = this.currentTransaction;
    const [mail] = await manager.query<Omit<MailDetailView, 'history'>[]>(
      `SELECT ${summaryColumns}, mail.fact, mail.contents, mail.happened_at AS "happenedAt",
              mail.last_answer AS "lastAnswer", person.email AS address
         FROM mails mail LEFT JOIN people person ON person.id = mail.person_id WHERE mail.id = $1`,
      [mailId],
    );
    if (!mail) throw new AggregateNotFoundError('Mail', mailId);
    const history = await manager.query<MailHistoryEntryView[]>(
      `SELECT at, event, detail, operator_id AS "operatorId" FROM mail_history_entries
        WHERE mail_id = $1 ORDER BY position`,
      [mailId],
    );
    const recorded = { at: mail.recordedAt, event: 'recorded', detail: '', operatorId: null };
    return { ...mail, history: [recorded, ...history] };
  }
}
