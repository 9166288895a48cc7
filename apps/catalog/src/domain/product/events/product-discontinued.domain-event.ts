import { DomainEvent } from '@tradewind/domain';

export class ProductDiscontinuedDomainEvent extends DomainEvent {
  constructor(readonly productId: string) {
    super();
  }
}
