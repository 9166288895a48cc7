import { describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { PaymentCreatedDomainEvent } from './events/payment-created.domain-event.js';
import { Payment } from './payment.js';

const at = new Date('2026-11-20T09:30:00Z');

describe('A payment', () => {
  it('has a name and an owner from the start, and says that it was created', () => {
    const ownerId = newId();

    const payment = Payment.create(' First ', ownerId, at);

    expect(payment.snapshot()).toMatchObject({ name: 'First', ownerId, createdAt: at, changedAt: at });
    expect(payment.isOf(ownerId)).toBe(true);
    const [created, ...more] = payment.pullDomainEvents();
    expect(created).toBeInstanceOf(PaymentCreatedDomainEvent);
    expect(created).toMatchObject({ paymentId: payment.id, name: 'First', ownerId, createdAt: at });
    expect(more).toEqual([]);
  });

  it('is not created without a name', () => {
    expect(() => Payment.create('  ', newId(), at)).toThrow('A payment must have a name.');
  });

  it('is restored as it was stored, also when it could not be created like that today', () => {
    const state = { id: newId(), name: '', ownerId: newId(), createdAt: at, changedAt: at };

    const payment = Payment.restore(state, 3);

    expect(payment.snapshot()).toEqual(state);
    expect(payment.version).toBe(3);
    expect(payment.pullDomainEvents()).toEqual([]);
  });
});
