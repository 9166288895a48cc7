import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrderDetails } from './order-details.js';
import type { OrderDetailView } from './order-views.js';
import { GetOrderByCheckoutQuery } from './get-order-by-checkout.query.js';

@QueryHandler(GetOrderByCheckoutQuery)
export class GetOrderByCheckoutHandler implements IQueryHandler<GetOrderByCheckoutQuery> {
  constructor(private readonly orders: OrderDetails) {}

  execute({ checkoutId, viewer }: GetOrderByCheckoutQuery): Promise<OrderDetailView> {
    return this.orders.getByCheckout(checkoutId, viewer);
  }
}
