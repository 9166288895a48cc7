import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWorker } from '@tradewind/scheduling';
import { type ChangedOrders, OrderChangeListener } from './order-change-listener.js';
import { OrderDetails } from './order-details.js';
import type { OrderDetailView } from './order-views.js';

/** How often all watched orders are compared with the database, whatever was heard, in ms. */
const comparisonMs = 15_000;
const ordersPerReading = 100;

export type OrderWatcher = (order: OrderDetailView) => void;

interface WatchedOrder {
  readonly watchers: Set<OrderWatcher>;
  /** What the watchers were told last. */
  version: number;
}

/**
 * The orders that somebody follows at this instance. Each that has changed is read once, however many follow it. One statement
 * compares the versions of all of them now and then, and after the listening connection was lost, so that no change is missed.
 */
@Injectable()
export class WatchedOrders extends BackgroundWorker {
  private readonly logger = new Logger(WatchedOrders.name);
  private readonly watched = new Map<string, WatchedOrder>();
  private readonly changed = new Set<string>();
  private isReading = false;

  constructor(
    private readonly orders: OrderDetails,
    listener: OrderChangeListener,
  ) {
    super();
    listener.onChange((changed) => this.hear(changed));
  }

  /** Calls `watcher` with the order whenever it has changed; changes in quick succession may be one call. Returns how to stop it. */
  watch(orderId: string, watcher: OrderWatcher): () => void {
    const order = this.watched.get(orderId) ?? { watchers: new Set(), version: 0 };
    this.watched.set(orderId, order);
    order.watchers.add(watcher);
    return () => {
      order.watchers.delete(watcher);
      if (order.watchers.size === 0) this.watched.delete(orderId);
    };
  }

  protected async round(): Promise<number> {
    try {
      if (this.watched.size > 0) await this.compare();
    } catch (error) {
      this.logger.warn(`The orders that customers follow could not be compared; trying again: ${String(error)}`);
    }
    return comparisonMs;
  }

  private hear(changed: ChangedOrders): void {
    if (changed === 'missed') this.wake();
    else void this.readAgain(changed);
  }

  private async compare(): Promise<void> {
    const stored = await this.orders.versionsOf([...this.watched.keys()]);
    const changed = stored.filter(({ orderId, version }) => this.watched.get(orderId)?.version !== version);
    await this.readAgain(changed.map(({ orderId }) => orderId));
  }

  private async readAgain(orderIds: readonly string[]): Promise<void> {
    for (const orderId of orderIds) if (this.watched.has(orderId)) this.changed.add(orderId);
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.changed.size > 0) await this.readNext([...this.changed].slice(0, ordersPerReading));
    } catch (error) {
      this.logger.warn(`Orders that customers follow could not be read; trying again: ${String(error)}`);
    } finally {
      this.isReading = false;
    }
  }

  private async readNext(orderIds: readonly string[]): Promise<void> {
    for (const orderId of orderIds) this.changed.delete(orderId);
    for (const order of await this.orders.again(orderIds)) {
      const watched = this.watched.get(order.orderId);
      if (!watched) continue;
      watched.version = order.version;
      for (const tell of watched.watchers) tell(order);
    }
  }
}
