import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '../domain/viewer.js';
import { OrderDetails } from './order-details.js';
import type { OrderDetailView } from './order-views.js';

/** Gets the order of a checkout, once it has been started. */
export class GetOrderByCheckoutQuery extends Query<OrderDetailView> {
  constructor(
    readonly checkoutId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetOrderByCheckoutQuery)
export class GetOrderByCheckoutHandler implements IQueryHandler<GetOrderByCheckoutQuery> {
  constructor(private readonly orders: OrderDetails) {}

  execute({ checkoutId, viewer }: GetOrderByCheckoutQuery): Promise<OrderDetailView> {
    return this.orders.getByCheckout(checkoutId, viewer);
  }
}
