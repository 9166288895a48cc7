import { Module } from '@nestjs/common';
import { ReportRepository } from '../domain/report/report.repository.js';
import { reportSchema } from './report/report.schema.js';
import { TypeOrmReportRepository } from './report/typeorm-report.repository.js';

export const schemas = [reportSchema];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [{ provide: ReportRepository, useClass: TypeOrmReportRepository }],
  exports: [ReportRepository],
})
export class InfrastructureModule {}
