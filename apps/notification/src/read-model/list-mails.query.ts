import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import type { MailKind } from '../domain/mail/mail-kind.js';
import type { MailStatus } from '../domain/mail/mail-state.js';
import { type MailSummaryView, summaryColumns } from './mail-views.js';

export interface MailFilter {
  readonly status?: MailStatus;
  readonly kind?: MailKind;
  readonly personId?: string;
  /** The `next` of the previous page. */
  readonly after?: string;
  readonly limit: number;
}

export interface MailPage {
  readonly items: readonly MailSummaryView[];
  readonly next: string | null;
}

/** Lists mails, the newest first. */
export class ListMailsQuery extends Query<MailPage> {
  constructor(readonly filter: MailFilter) {
    super();
  }
}

@QueryHandler(ListMailsQuery)
export class ListMailsHandler implements IQueryHandler<ListMailsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ filter: { status, kind, personId, after, limit } }: ListMailsQuery): Promise<MailPage> {
    const found = await this.currentTransaction.manager.query<MailSummaryView[]>(
      `SELECT ${summaryColumns} FROM mails mail
        WHERE ($1::text IS NULL OR mail.status = $1) AND ($2::text IS NULL OR mail.kind = $2)
          AND ($3::uuid IS NULL OR mail.person_id = $3) AND ($4::uuid IS NULL OR mail.id < $4)
        ORDER BY mail.id DESC LIMIT $5`,
      [status ?? null, kind ?? null, personId ?? null, after ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last?.mailId ?? null };
  }
}
