import { Query } from '@nestjs/cqrs';
import type { Viewer } from '../domain/viewer.js';
import type { OrderDetailView } from './order-views.js';

export class GetOrderQuery extends Query<OrderDetailView> {
  constructor(
    readonly orderId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}
