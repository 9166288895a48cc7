import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, conflictOnUnique } from '@tradewind/application';
import { BackInStockRequest } from '../../domain/back-in-stock/back-in-stock-request.js';
import type {
  AnsweredRequest,
  BackInStockRequestRepository,
} from '../../domain/back-in-stock/back-in-stock-request.repository.js';
import { type BackInStockRequestRow, backInStockRequestSchema } from './back-in-stock-request.schema.js';

@Injectable()
export class TypeOrmBackInStockRequestRepository
  extends AggregateRepository<BackInStockRequest, BackInStockRequestRow>
  implements BackInStockRequestRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, backInStockRequestSchema, 'BackInStockRequest');
  }

  async findOpen(personId: string, productId: string): Promise<BackInStockRequest | undefined> {
    const row = await this.manager.findOneBy(backInStockRequestSchema, { personId, productId, status: 'open' });
    return row ? this.restored(row) : undefined;
  }

  countOpen(personId: string): Promise<number> {
    return this.manager.countBy(backInStockRequestSchema, { personId, status: 'open' });
  }

  override async save(request: BackInStockRequest): Promise<void> {
    await conflictOnUnique('back_in_stock_requests_one_open', () => super.save(request));
  }

  async answerAll(productId: string, now: Date): Promise<readonly AnsweredRequest[]> {
    const [rows] = await this.manager.query<[AnsweredRequest[], number]>(
      `UPDATE back_in_stock_requests SET status = 'answered', settled_at = $2, version = version + 1
        WHERE product_id = $1 AND status = 'open' RETURNING id, person_id AS "personId"`,
      [productId, now],
    );
    return rows;
  }

  protected toRow(request: BackInStockRequest): BackInStockRequestRow {
    return { ...request.snapshot(), version: request.version };
  }

  protected toAggregate({ version, ...state }: BackInStockRequestRow): BackInStockRequest {
    return BackInStockRequest.restore(state, version);
  }
}
