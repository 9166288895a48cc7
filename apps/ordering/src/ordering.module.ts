import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { AddressBooksModule } from './address-books.module.js';
import { BuyersModule } from './buyers.module.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { OrderProcessesModule } from './order-processes.module.js';
import { OrdersModule } from './orders.module.js';
import { access } from './interface/http/access.js';

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'ordering', access, schemas, migrations, refusals }),
    InfrastructureModule,
    OrdersModule,
    OrderProcessesModule,
    BuyersModule,
    AddressBooksModule,
  ],
  providers: domainEventHandlersInOrder,
})
export class OrderingModule {}
