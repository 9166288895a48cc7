import { DomainError } from '@tradewind/domain';

/** Catalog may already have the product. Its event is then still on the way. */
export class ProductNotKnownError extends DomainError {
  static readonly code = 'product-not-known';
  static readonly kind = 'not-found';
  static readonly title = 'The product is not known here';

  constructor(productId: string) {
    super(`Product ${productId} is not known here (yet).`, { productId });
  }
}
