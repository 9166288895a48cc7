import type { Reservation } from './reservation.js';

/** The reservations of all orders, also of those that were cancelled before they needed stock. */
export abstract class ReservationRepository {
  /**
   * Waits for whoever is changing it, and keeps others from changing it until the transaction ends. A decision on what was true a
   * moment ago could fail a rule, and a message that fails a rule waits for an operator.
   */
  abstract findForUpdate(orderId: string): Promise<Reservation | undefined>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(reservation: Reservation): Promise<void>;
}
