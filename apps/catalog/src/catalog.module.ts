import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { ImportsModule } from './imports.module.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { ProductsModule } from './products.module.js';
import { PurchasesModule } from './purchases.module.js';
import { SalesModule } from './sales.module.js';
import { SeedingModule } from './seeding.module.js';
import { StockModule } from './stock.module.js';
import { access } from './interface/http/access.js';

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'catalog', access, schemas, migrations, refusals }),
    InfrastructureModule,
    ProductsModule,
    SalesModule,
    ImportsModule,
    SeedingModule,
    StockModule,
    PurchasesModule,
  ],
  providers: domainEventHandlersInOrder,
})
export class CatalogModule {}
