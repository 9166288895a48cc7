import { DomainEvent } from '@tradewind/domain';
import type { PaymentMethod } from '../../payment/payment-method.js';

/** The buyer of an order is settled, and so is the way to pay it. */
export class BuyerPaymentMethodVerifiedDomainEvent extends DomainEvent {
  constructor(
    readonly buyerId: string,
    readonly orderId: string,
    readonly paymentMethod: PaymentMethod,
  ) {
    super();
  }
}
