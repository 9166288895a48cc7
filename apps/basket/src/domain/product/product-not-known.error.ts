import { DomainError } from '@tradewind/domain';

/** The catalogue may have the product already: its event is then still on the way. */
export class ProductNotKnownError extends DomainError {
  readonly code = 'product-not-known';

  constructor(readonly productId: string) {
    super(`Product ${productId} is not known here (yet).`);
  }
}
