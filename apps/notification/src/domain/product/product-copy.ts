import type { Money } from '@tradewind/domain';

/** Notification's own copy of a product. What no event has told yet is null. */
export interface ProductCopy {
  readonly id: string;
  readonly name: string | null;
  readonly price: Money | null;
  readonly previousPrice: Money | null;
  readonly priceChangedAt: Date | null;
  /** Pieces that can be bought. */
  readonly available: number | null;
  readonly stockRevision: number | null;
}
