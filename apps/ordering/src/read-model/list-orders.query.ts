import { Query } from '@nestjs/cqrs';
import type { OrderStatus } from '../domain/order/order-status.js';
import type { Viewer } from '../domain/viewer.js';
import type { OrderPage } from './order-views.js';

export interface OrderFilter {
  readonly status?: OrderStatus;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** The newest orders first: the viewer's own, or all for an operator. */
export class ListOrdersQuery extends Query<OrderPage> {
  constructor(
    readonly viewer: Viewer,
    readonly filter: OrderFilter,
  ) {
    super();
  }
}
