import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrderDetails } from './order-details.js';
import type { OrderDetailView } from './order-views.js';
import { GetOrderQuery } from './get-order.query.js';

@QueryHandler(GetOrderQuery)
export class GetOrderHandler implements IQueryHandler<GetOrderQuery> {
  constructor(private readonly orders: OrderDetails) {}

  execute({ orderId, viewer }: GetOrderQuery): Promise<OrderDetailView> {
    return this.orders.get(orderId, viewer);
  }
}
