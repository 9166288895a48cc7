import type { Reservation } from './reservation.js';

/** The reservations of all orders, also of those that were cancelled before they needed stock. */
export abstract class ReservationRepository {
  abstract find(orderId: string): Promise<Reservation | undefined>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(reservation: Reservation): Promise<void>;
}
