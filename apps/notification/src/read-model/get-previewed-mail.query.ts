import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { PreviewedMailSummaryView } from './list-previewed-mails.query.js';

export interface PreviewedMailView extends PreviewedMailSummaryView {
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** How often it arrived. More than once only if a process died after it had sent it. */
  readonly arrivals: number;
}

export class GetPreviewedMailQuery extends Query<PreviewedMailView> {
  constructor(readonly number: number) {
    super();
  }
}

@QueryHandler(GetPreviewedMailQuery)
export class GetPreviewedMailHandler implements IQueryHandler<GetPreviewedMailQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ number }: GetPreviewedMailQuery): Promise<PreviewedMailView> {
    const [mail] = await this.currentTransaction.manager.query<PreviewedMailView[]>(
      `SELECT number, recipient_name AS "recipientName", recipient_address AS "recipientAddress", subject,
              arrived_at AS "arrivedAt", text, html, message_id AS "messageId", arrivals
         FROM previewed_mails WHERE number = $1`,
      [number],
    );
    if (!mail) throw new AggregateNotFoundError('PreviewedMail', String(number));
    return mail;
  }
}
