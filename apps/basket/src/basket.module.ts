import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { BasketsModule } from './baskets.module.js';
import { CheckoutsModule } from './checkouts.module.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { ProductsModule } from './products.module.js';
import { access } from './interface/http/access.js';
import { rateLimits } from './interface/http/rate-limits.js';

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'basket', access, schemas, migrations, refusals, rateLimits }),
    InfrastructureModule,
    BasketsModule,
    CheckoutsModule,
    ProductsModule,
  ],
  providers: domainEventHandlersInOrder,
})
export class BasketModule {}
