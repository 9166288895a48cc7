import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Buyer } from '../../domain/buyer/buyer.js';
import { BuyerRepository } from '../../domain/buyer/buyer.repository.js';
import { PersonRepository } from '../../domain/buyer/person.repository.js';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';

/**
 * Ordering does not ask another service who the customer is. Its own copy of the user may be missing, and the order works without
 * it.
 */
@EventsHandler(OrderStartedDomainEvent)
export class CreateOrVerifyBuyerWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(
    private readonly buyers: BuyerRepository,
    private readonly people: PersonRepository,
  ) {}

  async handle({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const buyer = (await this.buyers.findByCustomer(order.customerId)) ?? (await this.newBuyer(order.customerId));
    buyer.verifyPaymentMethod(order.paymentMethod, orderId);
    await this.buyers.save(buyer);
  }

  private async newBuyer(customerId: string): Promise<Buyer> {
    return Buyer.create(customerId, (await this.people.find(customerId)) ?? null);
  }
}
