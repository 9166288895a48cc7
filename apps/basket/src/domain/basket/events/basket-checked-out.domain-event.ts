import { DomainEvent, type Money } from '@tradewind/domain';
import type { DeliveryAddress } from '../../checkout/delivery-address.js';
import type { PaymentMethod } from '../../checkout/payment-method.js';

/** A customer checked out the basket for this total. */
export class BasketCheckedOutDomainEvent extends DomainEvent {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
    readonly total: Money,
    readonly address: DeliveryAddress,
    readonly paymentMethod: PaymentMethod,
  ) {
    super();
  }
}
