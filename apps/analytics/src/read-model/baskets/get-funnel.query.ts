import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Period } from '../../domain/period/period.js';
import { dayOf, isWithin } from '../days.js';
import type { Figure } from '../figure.js';
import { Figures } from '../figures.js';

/** How many of the baskets that were begun on a day came how far, until now. The basket of a guest begins when it is merged into that of an account. */
export interface Funnel {
  readonly day: string;
  readonly baskets: number;
  readonly checkedOut: number;
  readonly ordered: number;
  readonly paid: number;
  readonly shipped: number;
  readonly delivered: number;
}

/** A basket begins when something is put into an empty one, and lasts until it is empty again. */
const FUNNEL = `
  WITH baskets AS (
    SELECT begun.customer_id, begun.revision, begun.changed_at AS begun_at, (
      SELECT emptied.changed_at FROM basket_changes emptied
      WHERE emptied.generation = $4 AND emptied.customer_id = begun.customer_id AND emptied.revision > begun.revision
        AND emptied.is_empty
      ORDER BY emptied.revision LIMIT 1
    ) AS emptied_at
    FROM basket_changes begun
    WHERE begun.generation = $4 AND NOT begun.is_empty AND ${isWithin('begun.changed_at')} AND coalesce((
      SELECT before.is_empty FROM basket_changes before
      WHERE before.generation = $4 AND before.customer_id = begun.customer_id AND before.revision < begun.revision
      ORDER BY before.revision DESC LIMIT 1
    ), true)
  ), reached AS (
    SELECT basket.begun_at, count(checkout.checkout_id) > 0 AS checked_out, count(submission.order_id) > 0 AS ordered,
      count(sale.order_id) > 0 AS paid, count(shipment.order_id) > 0 AS shipped, count(delivery.order_id) > 0 AS delivered
    FROM baskets basket
    LEFT JOIN checkouts checkout ON checkout.generation = $4 AND checkout.customer_id = basket.customer_id
      AND checkout.checked_out_at >= basket.begun_at
      AND checkout.checked_out_at <= coalesce(basket.emptied_at, 'infinity')
    LEFT JOIN submissions submission ON submission.generation = $4 AND submission.checkout_id = checkout.checkout_id
    LEFT JOIN sales sale ON sale.generation = $4 AND sale.order_id = submission.order_id
    LEFT JOIN shipments shipment ON shipment.generation = $4 AND shipment.order_id = submission.order_id
    LEFT JOIN deliveries delivery ON delivery.generation = $4 AND delivery.order_id = submission.order_id
    GROUP BY basket.customer_id, basket.revision, basket.begun_at
  )
  SELECT ${dayOf('begun_at')} AS day, count(*)::int AS baskets, (count(*) FILTER (WHERE checked_out))::int AS "checkedOut",
    (count(*) FILTER (WHERE ordered))::int AS ordered, (count(*) FILTER (WHERE paid))::int AS paid,
    (count(*) FILTER (WHERE shipped))::int AS shipped, (count(*) FILTER (WHERE delivered))::int AS delivered
  FROM reached GROUP BY day ORDER BY day`;

/** Gets how far baskets came, by the day on which they were begun. */
export class GetFunnelQuery extends Query<Figure<Funnel>> {
  constructor(readonly period: Period) {
    super();
  }
}

@QueryHandler(GetFunnelQuery)
export class GetFunnelHandler implements IQueryHandler<GetFunnelQuery> {
  constructor(private readonly figures: Figures) {}

  execute({ period }: GetFunnelQuery): Promise<Figure<Funnel>> {
    return this.figures.of<Funnel>(FUNNEL, period);
  }
}
