import type { ReservationStatus } from './decisions.js';
import type { OrderItem, Shortage } from './order-items.js';

export interface ReservationState {
  /** The order's id. */
  readonly id: string;
  readonly status: ReservationStatus;
  readonly items: readonly OrderItem[];
  /** Empty unless the status is `rejected` or `commitment-rejected`. */
  readonly shortages: readonly Shortage[];
  /** Null if nothing was ever reserved. */
  readonly expiresAt: Date | null;
  /** When it got its status. */
  readonly decidedAt: Date;
}
