import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';

export interface PreviewedMailSummaryView {
  readonly number: number;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly subject: string;
  readonly arrivedAt: Date;
}

export interface PreviewedMailPage {
  readonly items: readonly PreviewedMailSummaryView[];
  readonly next: number | null;
}

const pageSize = 50;

/** Lists what the transport `preview` has sent, the newest first, 50 a page. */
export class ListPreviewedMailsQuery extends Query<PreviewedMailPage> {
  /** @param before the `next` of the previous page */
  constructor(readonly before?: number) {
    super();
  }
}

@QueryHandler(ListPreviewedMailsQuery)
export class ListPreviewedMailsHandler implements IQueryHandler<ListPreviewedMailsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ before }: ListPreviewedMailsQuery): Promise<PreviewedMailPage> {
    const found = await this.currentTransaction.manager.query<PreviewedMailSummaryView[]>(
      `SELECT number, recipient_name AS "recipientName", recipient_address AS "recipientAddress", subject,
              arrived_at AS "arrivedAt"
         FROM previewed_mails WHERE $1::integer IS NULL OR number < $1 ORDER BY number DESC LIMIT $2`,
      [before ?? null, pageSize + 1],
    );
    const { items, last } = pageOf(found, pageSize);
    return { items, next: last?.number ?? null };
  }
}
