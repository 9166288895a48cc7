import type { Money } from '@tradewind/domain';

/** What the basket knows of a product: its own copy of what the catalogue published last. */
export interface ProductOffer {
  readonly productId: string;
  readonly name: string;
  readonly price: Money;
  /** False when it is no longer sold, or costs more than a basket can count. */
  readonly available: boolean;
}
