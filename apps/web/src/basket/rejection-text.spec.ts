import { describe, expect, it } from 'vitest';
import { rejectionText } from './rejection-text.js';

describe('The rejection of a checkout', () => {
  it('says what was not acceptable before it says what to do', () => {
    const text = rejectionText({ reason: 'not-acceptable', detail: 'The country must exist' });
    expect(text).toBe('The country must exist. The shop could not accept it. Change what it names, and order again.');
  });

  it.each(['given-up', 'withdrawn', 'a reason of a later version'])('because of %s says what to do', (reason) => {
    expect(rejectionText({ reason, detail: null })).toMatch('Order again');
  });
});
