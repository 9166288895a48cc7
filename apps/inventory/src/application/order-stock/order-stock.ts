import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import type { OrderMessage } from '../../domain/reservation/decisions.js';
import { type OrderItem, piecesPerProduct } from '../../domain/reservation/order-items.js';
import { Reservation } from '../../domain/reservation/reservation.js';
import { ReservationRepository } from '../../domain/reservation/reservation.repository.js';
import { StockOfOrder } from '../../domain/reservation/stock-of-order.js';
import type { StockItem } from '../../domain/stock-item/stock-item.js';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { DecisionCounter } from './decision-counter.js';
import { ReservationPeriod } from './reservation-period.js';

/** What a message says about an order. */
export interface OrderFacts {
  readonly orderId: string;
  readonly items?: readonly OrderItem[];
  /** Why the items came back. */
  readonly reason?: string;
}

/** Changes the stock of an order as the table of decisions says: its reservation, and all of its stock items. */
@Injectable()
export class OrderStock {
  private readonly logger = new Logger(OrderStock.name);

  constructor(
    private readonly reservations: ReservationRepository,
    private readonly stockItems: StockItemRepository,
    private readonly period: ReservationPeriod,
    private readonly clock: Clock,
    private readonly counter: DecisionCounter,
  ) {}

  /** @throws BusinessRuleBrokenError when the message contradicts the reservation */
  async receive(message: OrderMessage, { orderId, items = [], reason = '' }: OrderFacts): Promise<void> {
    const now = this.clock.now();
    const reservation = (await this.reservations.findForUpdate(orderId)) ?? Reservation.unknown(orderId, now);
    const decision = reservation.decisionOn(message);
    if (decision === 'ignore') {
      this.counter.count(message, decision, reservation.status);
      this.logger.log(`${message} of order ${orderId} changes nothing: its stock is ${reservation.status}.`);
      return;
    }
    const pieces = piecesPerProduct(items);
    const stockItems = await this.lock([...pieces, ...reservation.items]);
    const stock = new StockOfOrder(stockItems);
    const carryOut = {
      reserve: () => reservation.reserve(pieces, stock, this.period.endOf(now), now),
      take: () => reservation.take(pieces, stock, now),
      commit: () => reservation.commit(stock, now),
      release: () => reservation.release(stock, now),
      remember: () => reservation.remember(now),
      expire: () => reservation.expire(stock, now),
      ship: () => reservation.ship(stock, now),
      'take-back': () => reservation.takeBack(pieces, reason, stock, now),
      'repeat-answer': () => reservation.repeatAnswer(),
    };
    carryOut[decision]();
    for (const stockItem of stockItems) await this.stockItems.save(stockItem, { why: message });
    await this.reservations.save(reservation);
    this.counter.count(message, decision, reservation.status);
  }

  private lock(items: readonly OrderItem[]): Promise<StockItem[]> {
    return this.stockItems.findForUpdate([...new Set(items.map(({ productId }) => productId))]);
  }
}
