import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';

/** Keeps the buyer's name on the orders that people read. */
@Injectable()
export class BuyerProjection {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async showOnOrder(orderId: string, buyerId: string): Promise<void> {
    await this.currentTransaction.manager.query(
      `UPDATE order_summary SET buyer_id = buyer.id, buyer_name = buyer.display_name
       FROM buyers buyer WHERE buyer.id = $2 AND order_summary.order_id = $1`,
      [orderId, buyerId],
    );
  }

  async rename(buyerId: string, displayName: string): Promise<void> {
    await this.currentTransaction.manager.query('UPDATE order_summary SET buyer_name = $2 WHERE buyer_id = $1', [
      buyerId,
      displayName,
    ]);
  }
}
