import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { refusals } from './domain/refusals.js';
import { FiguresModule } from './figures.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { projections } from './infrastructure/projections.js';
import { access } from './interface/http/access.js';

/** Counts what the events of the shop say. It has no aggregate, and publishes nothing. */
@Module({
  imports: [
    ServiceModule.forRoot({ name: 'analytics', access, schemas: [], migrations, refusals, projections }),
    FiguresModule,
  ],
})
export class AnalyticsModule {}
