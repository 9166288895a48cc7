import type { Payment } from './payment.js';

/** All payments of the shop: one per order. */
export abstract class PaymentRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Payment>;

  abstract findByOrder(orderId: string): Promise<Payment | undefined>;

  /** Locks the payment with the attempt that is due longest. Skips those that another instance has locked. */
  abstract claimDue(now: Date): Promise<Payment | undefined>;

  abstract nextDueAt(): Promise<Date | undefined>;

  abstract findByOperation(key: string): Promise<Payment | undefined>;

  /** @throws ConcurrencyConflictError when it has been changed, or a payment of the same order added, in the meantime */
  abstract save(payment: Payment): Promise<void>;
}
