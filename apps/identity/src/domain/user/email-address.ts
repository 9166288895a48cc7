import { InvalidValueError } from '@tradewind/domain';

const longest = 254;
const plain = /^[a-z0-9_+-]+(?:[.'][a-z0-9_+-]+)*@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** Addresses that differ only in case belong to the same person. */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}

export class EmailAddress {
  private constructor(readonly value: string) {}

  static of(text: string): EmailAddress {
    const value = normaliseEmail(text);
    if (value.length > longest || !plain.test(value)) throw new InvalidValueError('email', 'must be an e-mail address');
    return new EmailAddress(value);
  }

  static restore(value: string): EmailAddress {
    return new EmailAddress(value);
  }
}
