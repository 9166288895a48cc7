import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '../domain/viewer.js';
import { OrderDetails } from './order-details.js';
import type { OrderDetailView } from './order-views.js';

/** Gets one order. It is reported as not found unless the viewer is its customer or an operator. */
export class GetOrderQuery extends Query<OrderDetailView> {
  constructor(
    readonly orderId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetOrderQuery)
export class GetOrderHandler implements IQueryHandler<GetOrderQuery> {
  constructor(private readonly orders: OrderDetails) {}

  execute({ orderId, viewer }: GetOrderQuery): Promise<OrderDetailView> {
    return this.orders.get(orderId, viewer);
  }
}
