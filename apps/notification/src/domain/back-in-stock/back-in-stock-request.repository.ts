import type { BackInStockRequest } from './back-in-stock-request.js';

export interface AnsweredRequest {
  readonly id: string;
  readonly personId: string;
}

export abstract class BackInStockRequestRepository {
  abstract find(id: string): Promise<BackInStockRequest | undefined>;

  abstract findOpen(personId: string, productId: string): Promise<BackInStockRequest | undefined>;

  abstract countOpen(personId: string): Promise<number>;

  /** @throws ConcurrencyConflictError when it was changed meanwhile, or the person has another open one for the product */
  abstract save(request: BackInStockRequest): Promise<void>;

  /** Marks all open requests for the product as answered. Returns them. */
  abstract answerAll(productId: string, now: Date): Promise<readonly AnsweredRequest[]>;
}
