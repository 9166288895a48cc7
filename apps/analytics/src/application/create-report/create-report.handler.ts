import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Report } from '../../domain/report/report.js';
import { ReportRepository } from '../../domain/report/report.repository.js';
import { CreateReportCommand } from './create-report.command.js';

@CommandHandler(CreateReportCommand)
export class CreateReportHandler implements ICommandHandler<CreateReportCommand> {
  constructor(private readonly reports: ReportRepository) {}

  async execute({ name, ownerId }: CreateReportCommand): Promise<string> {
    const report = Report.create(name, ownerId, new Date());
    await this.reports.save(report);
    return report.id;
  }
}
