import { Query } from '@nestjs/cqrs';
import type { Viewer } from '../domain/viewer.js';
import type { OrderDetailView } from './order-views.js';

export class GetOrderByCheckoutQuery extends Query<OrderDetailView> {
  constructor(
    readonly checkoutId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}
