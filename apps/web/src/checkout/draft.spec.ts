import { beforeEach, describe, expect, it } from 'vitest';
import { TestStorage } from '../test-support/test-storage.js';
import { noAddress } from './address.js';
import { draftOf, forgetDraft, keepDraft } from './draft.js';

const typed = { ...noAddress, recipient: 'Mara Lind' };

describe('What is typed at the checkout', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new TestStorage();
  });

  it('outlives a reload', () => {
    keepDraft(storage, 'mara', { addressId: null, typed, token: 'tok_declined' });
    expect(draftOf(storage, 'mara')).toEqual({ addressId: null, typed, token: 'tok_declined' });
  });

  it('is not shown to somebody else', () => {
    keepDraft(storage, 'mara', { typed, token: 'tok_declined' });
    expect(draftOf(storage, 'jon')).toEqual({ typed: noAddress, token: 'tok_visa_4242' });
  });

  it('is gone after the order', () => {
    keepDraft(storage, 'mara', { typed, token: 'tok_declined' });
    forgetDraft(storage);
    expect(draftOf(storage, 'mara').typed).toEqual(noAddress);
  });

  it('of an older shop is filled up', () => {
    storage.setItem('checkout-draft', '{"userId":"mara","typed":{"city":"Hamburg"},"token":"tok_gone"}');
    expect(draftOf(storage, 'mara')).toEqual({ typed: { ...noAddress, city: 'Hamburg' }, token: 'tok_visa_4242' });
  });
});
