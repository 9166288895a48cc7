import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { ReportCreatedDomainEvent } from '../domain/report/events/report-created.domain-event.js';

/** Maintains `report_summaries`: one row per report, as the API shows it. */
@Projector()
export class ReportSummaryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(ReportCreatedDomainEvent)
  async add({ reportId, name, ownerId, createdAt }: ReportCreatedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO report_summaries (report_id, name, owner_id, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [reportId, name, ownerId, createdAt],
    );
  }
}
