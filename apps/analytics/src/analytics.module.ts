import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CreateReportHandler } from './application/create-report/create-report.handler.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { ReportsController } from './interface/http/reports.controller.js';
import { GetReportHandler } from './read-model/get-report.query.js';

const controllers = [ReportsController];
const commandHandlers = [CreateReportHandler];
const queryHandlers = [GetReportHandler];

@Module({
  imports: [ServiceModule.forRoot({ name: 'analytics', schemas, migrations, refusals }), InfrastructureModule],
  controllers,
  providers: [...commandHandlers, ...domainEventHandlersInOrder, ...queryHandlers],
})
export class AnalyticsModule {}
