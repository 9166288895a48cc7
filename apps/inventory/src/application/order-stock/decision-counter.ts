import type { Decision, OrderMessage, ReservationStatus } from '../../domain/reservation/decisions.js';

/** Counts what was decided on messages about orders, also when that was to change nothing. */
export abstract class DecisionCounter {
  /** Counts when the running unit of work is committed. */
  abstract count(message: OrderMessage, decision: Decision, status: ReservationStatus): void;
}
