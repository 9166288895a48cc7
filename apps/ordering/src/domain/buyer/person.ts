import { InvalidValueError } from '@tradewind/domain';

/** The name and e-mail address of a customer, as Ordering knows them. */
export class Person {
  private constructor(
    readonly displayName: string,
    readonly email: string,
  ) {
    Object.freeze(this);
  }

  /** @throws InvalidValueError */
  static of({ displayName, email }: { displayName: string; email: string }): Person {
    if (displayName.trim() === '') throw new InvalidValueError('displayName', 'must not be empty');
    if (!email.includes('@')) throw new InvalidValueError('email', 'must be an e-mail address');
    return new Person(displayName, email);
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore({ displayName, email }: { displayName: string; email: string }): Person {
    return new Person(displayName, email);
  }

  equals(other: Person): boolean {
    return this.displayName === other.displayName && this.email === other.email;
  }
}
