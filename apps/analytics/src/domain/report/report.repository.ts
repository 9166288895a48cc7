import type { Report } from './report.js';

/** All reports of the shop. */
export abstract class ReportRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Report>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(report: Report): Promise<void>;
}
