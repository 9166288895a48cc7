import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { stockEvents } from './infrastructure/stock-item/stock-events.js';
import { ReservationsModule } from './reservations.module.js';
import { StockModule } from './stock.module.js';
import { access } from './interface/http/access.js';

@Module({
  imports: [
    ServiceModule.forRoot({
      ...{ name: 'inventory', access, schemas, migrations, refusals },
      eventSourcing: { eventTypes: stockEvents },
      messagesPerTransaction: 'one',
    }),
    InfrastructureModule,
    StockModule,
    ReservationsModule,
  ],
  providers: domainEventHandlersInOrder,
})
export class InventoryModule {}
