import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { OrderItem, Shortage } from '../domain/reservation/order-items.js';

export interface ReservationView {
  readonly orderId: string;
  readonly status: string;
  readonly items: readonly OrderItem[];
  readonly shortages: readonly Shortage[];
  readonly expiresAt: Date | null;
  readonly decidedAt: Date;
}

/** Gets the stock of an order. */
export class GetReservationQuery extends Query<ReservationView> {
  constructor(readonly orderId: string) {
    super();
  }
}

@QueryHandler(GetReservationQuery)
export class GetReservationHandler implements IQueryHandler<GetReservationQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ orderId }: GetReservationQuery): Promise<ReservationView> {
    const [found] = await this.currentTransaction.manager.query<ReservationView[]>(
      `SELECT id AS "orderId", status, items, shortages, expires_at AS "expiresAt", decided_at AS "decidedAt"
       FROM reservations WHERE id = $1`,
      [orderId],
    );
    if (!found) throw new AggregateNotFoundError('Reservation', orderId);
    return found;
  }
}
