import { describe, expect, it } from 'vitest';
import { UserRegisteredIntegrationEvent, validateClosed } from '@tradewind/contracts';
import { InvalidValueError } from '@tradewind/domain';
import fc from 'fast-check';
import { displayNameOf } from './display-name.js';
import { EmailAddress } from './email-address.js';
import { checkPassword } from './password-policy.js';

const ada = { email: EmailAddress.of('ada@example.com') };

describe('An e-mail address', () => {
  it('is the same person in upper and lower case', () => {
    expect(EmailAddress.of(' Ada.Merchant+Shop@Example.COM ').value).toBe('ada.merchant+shop@example.com');
  });

  it.each([
    'ada',
    'ada@example',
    '@example.com',
    'ada..m@example.com',
    '.ada@example.com',
    'ada@-a.com',
    `${'a'.repeat(250)}@e.com`,
  ])('is not %o', (text) => {
    expect(() => EmailAddress.of(text)).toThrow(InvalidValueError);
  });

  it('is never one that the contract of UserRegistered would refuse', () => {
    const { example } = UserRegisteredIntegrationEvent;
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const email = accepted(text);
        if (email) expect(() => validateClosed(UserRegisteredIntegrationEvent, { ...example, email })).not.toThrow();
      }),
    );
  });
});

function accepted(text: string): string | undefined {
  try {
    return EmailAddress.of(text).value;
  } catch {
    return undefined;
  }
}

describe('A password', () => {
  it.each(['fair-winds-2026', 'fifteen chars !', 'ü'.repeat(128)])('may be %o', (password) => {
    expect(() => checkPassword(password, ada)).not.toThrow();
  });

  it.each(['nine-char', 'fourteen chars', '', 'x'.repeat(129)])('is too short or too long as %o', (password) => {
    expect(() => checkPassword(password, ada)).toThrow('password must have 15 to 128 characters');
  });

  it('is not the e-mail address', () => {
    expect(() => checkPassword('ADA@example.com', ada)).toThrow('password must not be the e-mail address');
  });

  it('holds no name that the e-mail address tells, unless that is as short as any syllable', () => {
    const merchant = { email: EmailAddress.of('Merchant@example.com') };
    expect(() => checkPassword('the MERCHANT of Venice', merchant)).toThrow(
      'password must not contain the name in the e-mail address',
    );
    expect(() => checkPassword('an adamant old sailor', ada)).not.toThrow();
  });

  it('holds no name of its owner', () => {
    const owner = { ...ada, displayName: 'Ada Lovelace' };
    expect(() => checkPassword('lovelace-and-babbage', owner)).toThrow('password must not contain your name');
    expect(() => checkPassword('an adamant old sailor', owner)).not.toThrow();
  });

  it.each(['TradeWind-2026-summer', 'my trade wind sails', 't.r.a.d.e.w.i.n.d.0123'])(
    'does not hold the name of the shop: %o',
    (password) => {
      expect(() => checkPassword(password, ada)).toThrow('password must not contain the name of the shop');
    },
  );
});

describe('A display name', () => {
  it('is trimmed', () => expect(displayNameOf(' Ada ')).toBe('Ada'));

  it.each(['  ', 'x'.repeat(81), 'A\0da'])('is not %o', (text) => {
    expect(() => displayNameOf(text)).toThrow(InvalidValueError);
  });
});
