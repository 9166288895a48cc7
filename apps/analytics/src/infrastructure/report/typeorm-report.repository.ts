import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Report } from '../../domain/report/report.js';
import type { ReportRepository } from '../../domain/report/report.repository.js';
import { type ReportRow, reportSchema } from './report.schema.js';

@Injectable()
export class TypeOrmReportRepository extends AggregateRepository<Report, ReportRow> implements ReportRepository {
  constructor(storage: AggregateStorage) {
    super(storage, reportSchema, 'Report');
  }

  protected toRow(report: Report): ReportRow {
    return { ...report.snapshot(), version: report.version };
  }

  protected toAggregate({ version, ...state }: ReportRow): Report {
    return Report.restore(state, version);
  }
}
