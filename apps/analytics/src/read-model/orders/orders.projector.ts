import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { currentProjection } from '@tradewind/messaging';
import { recordCancellation, recordDelivery, recordShipment, recordSubmission } from './order-statements.js';

/** Records what happened to orders, and when. */
@Injectable()
export class OrdersProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async addSubmission(orderId: string, checkoutId: string, submittedAt: Date): Promise<void> {
    const values = [currentProjection().generation, orderId, submittedAt, checkoutId];
    await recordSubmission.enqueue(this.currentTransaction.manager, values);
  }

  async addShipment(orderId: string, shippedAt: Date): Promise<void> {
    const values = [currentProjection().generation, orderId, shippedAt];
    await recordShipment.enqueue(this.currentTransaction.manager, values);
  }

  async addDelivery(orderId: string, deliveredAt: Date): Promise<void> {
    const values = [currentProjection().generation, orderId, deliveredAt];
    await recordDelivery.enqueue(this.currentTransaction.manager, values);
  }

  async addCancellation(orderId: string, reason: string, cancelledAt: Date): Promise<void> {
    const values = [currentProjection().generation, orderId, cancelledAt, reason];
    await recordCancellation.enqueue(this.currentTransaction.manager, values);
  }
}
