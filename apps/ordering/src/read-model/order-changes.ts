import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';

/** Channel whose notifications hold the ids of changed orders, separated by commas. */
export const orderChangesChannel = 'order_changes';

/** The shortest interval between two notifications. */
const pauseMs = 20;
/** PostgreSQL takes less than 8,000 bytes. */
const ordersPerNotification = 200;

/**
 * Tells all instances of the service, this one too, which orders have changed. It does so after the commit: a NOTIFY inside the
 * transaction would serialise the commits of all writers behind one lock. What gets lost with a process, `WatchedOrders` finds.
 */
@Injectable()
export class OrderChanges implements BeforeApplicationShutdown {
  private readonly logger = new Logger(OrderChanges.name);
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly currentTransaction: CurrentTransaction,
  ) {}

  /** Call it in the transaction that changes what is shown of the order. */
  announce(orderId: string): void {
    this.unitOfWork.afterCommit(() => {
      this.changed.add(orderId);
      this.timer ??= setTimeout(() => void this.tell(), pauseMs).unref();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.tell();
  }

  private async tell(): Promise<void> {
    while (this.changed.size > 0) {
      const orderIds = [...this.changed].slice(0, ordersPerNotification);
      for (const orderId of orderIds) this.changed.delete(orderId);
      await this.notify(orderIds.join(','));
    }
    this.timer = undefined;
  }

  private async notify(payload: string): Promise<void> {
    try {
      await this.currentTransaction.manager.query(
        `SELECT set_config('synchronous_commit', 'off', true), pg_notify('${orderChangesChannel}', $1)`,
        [payload],
      );
    } catch (error) {
      this.logger.debug(`Those who follow orders were not notified: ${String(error)}`);
    }
  }
}
