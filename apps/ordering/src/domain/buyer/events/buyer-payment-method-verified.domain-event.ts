import { DomainEvent } from '@tradewind/domain';
import type { PaymentMethod } from '../../payment/payment-method.js';

/** The buyer and the payment method of an order are settled. */
export class BuyerPaymentMethodVerifiedDomainEvent extends DomainEvent {
  constructor(
    readonly buyerId: string,
    readonly orderId: string,
    readonly paymentMethod: PaymentMethod,
  ) {
    super();
  }
}
