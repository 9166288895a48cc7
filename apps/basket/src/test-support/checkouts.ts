import { Money } from '@tradewind/domain';
import type { CheckoutRequest } from '../domain/checkout/checkout-request.js';
import { DeliveryAddress } from '../domain/checkout/delivery-address.js';
import { PaymentMethod } from '../domain/checkout/payment-method.js';

export const address = {
  recipient: 'Ada Merchant',
  street: 'Hafenstraße 4',
  city: 'Hamburg',
  postalCode: '20457',
  country: 'DE',
};

export const paymentMethod = { token: 'tok_7f3a', label: 'Visa ending in 4242' };

export function checkoutOf(cents: number, currency = 'EUR'): CheckoutRequest {
  return {
    address: DeliveryAddress.of(address),
    paymentMethod: PaymentMethod.of(paymentMethod.token, paymentMethod.label),
    statedTotal: Money.of(cents, currency),
  };
}
