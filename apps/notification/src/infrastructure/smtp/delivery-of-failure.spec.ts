import { describe, expect, it } from 'vitest';
import { deliveryOfFailure } from './delivery-of-failure.js';

const failure = { message: 'It failed' };

describe('A failure to hand over a mail', () => {
  it.each([
    ['no answer to the connection', { code: 'ETIMEDOUT', command: 'CONN' }, 'unavailable'],
    ['no address for the host', { code: 'EDNS', command: 'CONN' }, 'unavailable'],
    ['a certificate that is not valid', { code: 'ETLS', command: 'STARTTLS' }, 'unavailable'],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'unavailable'],
    ['a server that shuts down', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'unavailable'],
    ['a sender that is not allowed', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'unavailable'],
    ['a connection that broke within the mail', { code: 'ECONNECTION' }, 'deferred'],
    ['silence after the mail', { code: 'ETIMEDOUT', command: 'DATA' }, 'deferred'],
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'deferred'],
    ['a mail to be sent later', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'deferred'],
    ['an unknown recipient', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
    ['a mail that is not accepted', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
    ['an address that nobody can have', { code: 'EENVELOPE' }, 'refused'],
  ])('is told apart: %s', (_, about, outcome) => {
    expect(deliveryOfFailure({ ...failure, ...about })).toMatchObject({ outcome });
  });

  it('has a code that can be logged, without the address that the answer may contain', () => {
    const response = '550 5.1.1 <mara@example.com> unknown';
    const delivery = deliveryOfFailure({
      ...failure,
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response,
    });
    expect(delivery).toMatchObject({ answer: response, code: 'SMTP 550' });
  });
});
