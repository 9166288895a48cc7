import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../domain/viewer.js';

export interface ReportView {
  readonly reportId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Gets a report. It is reported as not found unless the viewer is its owner or an operator. */
export class GetReportQuery extends Query<ReportView> {
  constructor(
    readonly reportId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetReportQuery)
export class GetReportHandler implements IQueryHandler<GetReportQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ reportId, viewer }: GetReportQuery): Promise<ReportView> {
    const [found] = await this.currentTransaction.manager.query<ReportView[]>(
      `SELECT report_id AS "reportId", name, owner_id AS "ownerId",
         created_at AS "createdAt", changed_at AS "changedAt"
       FROM report_summaries
       WHERE report_id = $1 AND ($2::uuid IS NULL OR owner_id = $2)`,
      [reportId, viewer.isOperator ? null : viewer.userId],
    );
    if (!found) throw new AggregateNotFoundError('Report', reportId);
    return found;
  }
}
