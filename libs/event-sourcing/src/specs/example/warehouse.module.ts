import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule, applicationMigrations } from '@tradewind/application';
import { EventSourcingModule, eventSourcingMigrations } from '@tradewind/event-sourcing';
import { EventSourcedStockItemRepository } from './event-sourced-stock-item.repository.js';
import { stockEvents } from './stock-events.js';
import { StockLevelProjection } from './stock-level.projection.js';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres',
        url: process.env['DATABASE_URL']!,
        migrations: [...applicationMigrations, ...eventSourcingMigrations],
        migrationsRun: true,
      }),
    }),
    ApplicationModule.forRoot(),
    EventSourcingModule.forRoot({ eventTypes: stockEvents }),
  ],
  providers: [EventSourcedStockItemRepository, StockLevelProjection],
})
export class WarehouseModule {}
