import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { BackInStockRequestStatus } from '../../domain/back-in-stock/back-in-stock-request.js';

export interface BackInStockRequestRow extends AggregateRow {
  personId: string;
  productId: string;
  status: BackInStockRequestStatus;
  requestedAt: Date;
  settledAt: Date | null;
}

export const backInStockRequestSchema = new EntitySchema<BackInStockRequestRow>({
  name: 'BackInStockRequest',
  tableName: 'back_in_stock_requests',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { type: 'uuid', name: 'person_id' },
    productId: { type: 'uuid', name: 'product_id' },
    status: { type: 'text' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
  },
});
