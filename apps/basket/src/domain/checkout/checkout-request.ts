import type { Money } from '@tradewind/domain';
import type { DeliveryAddress } from './delivery-address.js';
import type { PaymentMethod } from './payment-method.js';

/** What a customer states at the checkout. */
export interface CheckoutRequest {
  readonly address: DeliveryAddress;
  readonly paymentMethod: PaymentMethod;
  readonly statedTotal: Money;
}
