import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { currentProjection } from '@tradewind/messaging';
import { recordRefund, recordSale, recordSoldItems } from './sales-statements.js';
import type { SoldItem } from './sold-item.js';

interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** Records what was sold and what was paid back. */
@Injectable()
export class SalesProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async addSale(orderId: string, items: readonly SoldItem[], total: Amount, soldAt: Date): Promise<void> {
    const { generation } = currentProjection();
    const { manager } = this.currentTransaction;
    const revenues = items.map(({ unitPrice, quantity }) =>
      Money.of(unitPrice.amount, unitPrice.currency).times(quantity),
    );
    await recordSale.enqueue(manager, [generation, orderId, soldAt, total.amount, total.currency]);
    await recordSoldItems.enqueue(manager, [
      ...[generation, orderId, soldAt],
      items.map(({ productId }) => productId),
      items.map(({ sku }) => sku),
      items.map(({ name }) => name),
      items.map(({ quantity }) => quantity),
      revenues.map(({ amount }) => amount),
      revenues.map(({ currency }) => currency),
    ]);
  }

  async addRefund(paymentId: string, { amount, currency }: Amount, refundedAt: Date): Promise<void> {
    const values = [currentProjection().generation, paymentId, refundedAt, amount, currency];
    await recordRefund.enqueue(this.currentTransaction.manager, values);
  }
}
