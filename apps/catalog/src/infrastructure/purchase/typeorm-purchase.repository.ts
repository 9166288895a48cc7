import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Purchase } from '../../domain/purchase/purchase.js';
import type { PurchaseRepository } from '../../domain/purchase/purchase.repository.js';
import { count, forgetBefore, oneAtATime, takeBack } from './purchase-statements.js';

/** Nobody waits for the results, so all statements of a batch of messages are sent together. */
@Injectable()
export class TypeOrmPurchaseRepository implements PurchaseRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async count({ orderId, items, confirmedAt }: Purchase): Promise<void> {
    const { manager } = this.currentTransaction;
    const productIds = items.map(({ productId }) => productId);
    const quantities = items.map(({ quantity }) => quantity);
    await oneAtATime.enqueue(manager, []);
    await count.enqueue(manager, [orderId, confirmedAt, productIds, quantities]);
  }

  async takeBack(orderId: string): Promise<void> {
    const { manager } = this.currentTransaction;
    await oneAtATime.enqueue(manager, []);
    await takeBack.enqueue(manager, [orderId]);
  }

  async forgetBefore(date: Date): Promise<void> {
    await forgetBefore.enqueue(this.currentTransaction.manager, [date]);
  }
}
