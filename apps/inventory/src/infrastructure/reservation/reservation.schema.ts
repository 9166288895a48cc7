import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { ReservationStatus } from '../../domain/reservation/decisions.js';
import type { OrderItem, Shortage } from '../../domain/reservation/order-items.js';

export interface ReservationRow extends AggregateRow {
  status: ReservationStatus;
  items: readonly OrderItem[];
  shortages: readonly Shortage[];
  expiresAt: Date | null;
  decidedAt: Date;
}

export const reservationSchema = new EntitySchema<ReservationRow>({
  name: 'Reservation',
  tableName: 'reservations',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    items: { type: 'jsonb' },
    shortages: { type: 'jsonb' },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
});
