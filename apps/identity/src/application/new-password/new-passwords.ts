import { Injectable } from '@nestjs/common';
import { InvalidValueError } from '@tradewind/domain';
import type { PasswordOwner } from '../../domain/user/account-details.js';
import { checkPassword } from '../../domain/user/password-policy.js';
import { PasswordQueue } from '../password-queue/password-queue.js';
import { PasswordStrength } from '../ports/password-strength.js';
import { Passwords } from '../ports/passwords.js';

/** Hashes the passwords that people choose, if they keep the rules. It takes too long for a transaction. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly queue: PasswordQueue,
    private readonly strength: PasswordStrength,
    private readonly passwords: Passwords,
  ) {}

  /** @throws InvalidValueError */
  check(password: string, owner: PasswordOwner): void {
    checkPassword(password, owner);
    const { email, displayName = '' } = owner;
    const known = [...(email?.value.split(/[@.]/) ?? []), ...displayName.split(' ')];
    const weakness = this.strength.weaknessOf(password, known);
    if (weakness) throw new InvalidValueError('password', weakness);
  }

  /** Hashes a password that `check` has let pass. @throws TooBusyError */
  hash(password: string): Promise<string> {
    return this.queue.run(() => this.passwords.hash(password));
  }
}
