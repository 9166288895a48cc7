import { describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { EmailCreatedDomainEvent } from './events/email-created.domain-event.js';
import { Email } from './email.js';

const at = new Date('2026-11-20T09:30:00Z');

describe('An email', () => {
  it('has a name and an owner from the start, and says that it was created', () => {
    const ownerId = newId();

    const email = Email.create(' First ', ownerId, at);

    expect(email.snapshot()).toMatchObject({ name: 'First', ownerId, createdAt: at, changedAt: at });
    expect(email.isOf(ownerId)).toBe(true);
    const [created, ...more] = email.pullDomainEvents();
    expect(created).toBeInstanceOf(EmailCreatedDomainEvent);
    expect(created).toMatchObject({ emailId: email.id, name: 'First', ownerId, createdAt: at });
    expect(more).toEqual([]);
  });

  it('is not created without a name', () => {
    expect(() => Email.create('  ', newId(), at)).toThrow('An email must have a name.');
  });

  it('is restored as it was stored, also when it could not be created like that today', () => {
    const state = { id: newId(), name: '', ownerId: newId(), createdAt: at, changedAt: at };

    const email = Email.restore(state, 3);

    expect(email.snapshot()).toEqual(state);
    expect(email.version).toBe(3);
    expect(email.pullDomainEvents()).toEqual([]);
  });
});
