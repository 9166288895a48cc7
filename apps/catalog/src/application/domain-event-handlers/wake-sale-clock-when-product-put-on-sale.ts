import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { ProductPutOnSaleDomainEvent } from '../../domain/product/events/product-put-on-sale.domain-event.js';
import { SaleClock } from '../advance-sale/sale-clock.js';

@EventsHandler(ProductPutOnSaleDomainEvent)
export class WakeSaleClockWhenProductPutOnSale implements IEventHandler<ProductPutOnSaleDomainEvent> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: SaleClock,
  ) {}

  async handle(): Promise<void> {
    this.unitOfWork.afterCommit(() => this.clock.wake());
  }
}
