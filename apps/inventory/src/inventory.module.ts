import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { CreateStockItemHandler } from './application/create-stock-item/create-stock-item.handler.js';
import { domainEventHandlersInOrder } from './domain-event-handlers-in-order.js';
import { refusals } from './domain/refusals.js';
import { InfrastructureModule, schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { StockItemsController } from './interface/http/stock-items.controller.js';
import { GetStockItemHandler } from './read-model/get-stock-item.query.js';

const controllers = [StockItemsController];
const commandHandlers = [CreateStockItemHandler];
const queryHandlers = [GetStockItemHandler];

@Module({
  imports: [ServiceModule.forRoot({ name: 'inventory', schemas, migrations, refusals }), InfrastructureModule],
  controllers,
  providers: [...commandHandlers, ...domainEventHandlersInOrder, ...queryHandlers],
})
export class InventoryModule {}
