import type { Payment } from './payment.js';

/** All payments of the shop. */
export abstract class PaymentRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Payment>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(payment: Payment): Promise<void>;
}
