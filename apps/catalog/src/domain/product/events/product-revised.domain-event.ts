import { DomainEvent } from '@tradewind/domain';

export class ProductRevisedDomainEvent extends DomainEvent {
  constructor(readonly productId: string) {
    super();
  }
}
