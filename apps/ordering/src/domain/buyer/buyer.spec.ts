import { describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { PaymentMethod } from '../payment/payment-method.js';
import { Buyer } from './buyer.js';
import { BuyerIdentifiedDomainEvent } from './events/buyer-identified.domain-event.js';
import { BuyerPaymentMethodVerifiedDomainEvent } from './events/buyer-payment-method-verified.domain-event.js';
import { Person } from './person.js';

const mara = Person.of({ displayName: 'Mara Lind', email: 'mara@example.com' });
const visa = PaymentMethod.of({ token: 'tok_visa', label: 'Visa ending in 4242' });

describe('A buyer', () => {
  it('is created from what is known of the customer', () => {
    const buyer = Buyer.create(newId(), mara);

    expect(buyer.snapshot()).toMatchObject({ person: mara, paymentMethods: [] });
    expect(buyer.pullDomainEvents()).toEqual([]);
  });

  it('can be created before the shop knows who the customer is, and be identified later', () => {
    const buyer = Buyer.create(newId(), null);
    buyer.pullDomainEvents();

    buyer.identify(mara);

    expect(buyer.snapshot().person).toEqual(mara);
    expect(buyer.pullDomainEvents()).toEqual([expect.any(BuyerIdentifiedDomainEvent)]);
  });

  it('says nothing when identified as the person it is', () => {
    const buyer = Buyer.create(newId(), mara);
    buyer.pullDomainEvents();

    buyer.identify(Person.of({ displayName: 'Mara Lind', email: 'mara@example.com' }));

    expect(buyer.pullDomainEvents()).toEqual([]);
  });

  it('verifies the payment method of every order, and keeps each method once with its newest label', () => {
    const buyer = Buyer.create(newId(), mara);
    const renamed = PaymentMethod.of({ token: 'tok_visa', label: 'Company Visa' });

    buyer.verifyPaymentMethod(visa, newId());
    buyer.verifyPaymentMethod(renamed, newId());

    expect(buyer.snapshot().paymentMethods).toEqual([renamed]);
    expect(buyer.pullDomainEvents()).toEqual([
      expect.any(BuyerPaymentMethodVerifiedDomainEvent),
      expect.any(BuyerPaymentMethodVerifiedDomainEvent),
    ]);
  });
});

describe('A person', () => {
  it('has a name and an e-mail address', () => {
    expect(() => Person.of({ displayName: ' ', email: 'mara@example.com' })).toThrow('displayName');
    expect(() => Person.of({ displayName: 'Mara', email: 'mara' })).toThrow('email');
  });
});
