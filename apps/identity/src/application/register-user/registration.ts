import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InvalidValueError } from '@tradewind/domain';
import { displayNameOf } from '../../domain/user/display-name.js';
import { EmailAddress } from '../../domain/user/email-address.js';
import { checkPassword } from '../../domain/user/password-policy.js';
import type { Role } from '../../domain/user/role.js';
import { PasswordQueue } from '../password-queue/password-queue.js';
import { PasswordStrength } from '../ports/password-strength.js';
import { Passwords } from '../ports/passwords.js';
import { RegisterUserCommand } from './register-user.command.js';

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Does the slow work, such as hashing the password, before the command's transaction begins. */
@Injectable()
export class Registration {
  constructor(
    private readonly queue: PasswordQueue,
    private readonly strength: PasswordStrength,
    private readonly passwords: Passwords,
    private readonly commandBus: CommandBus,
  ) {}

  /** @throws InvalidValueError, EmailTakenError, TooBusyError */
  async register({ email, password, displayName, roles }: NewAccount): Promise<{ userId: string }> {
    const address = EmailAddress.of(email);
    const name = displayNameOf(displayName);
    checkPassword(password, address);
    const weakness = this.strength.weaknessOf(password, [...address.value.split(/[@.]/), ...name.split(' ')]);
    if (weakness) throw new InvalidValueError('password', weakness);
    const passwordHash = await this.queue.run(() => this.passwords.hash(password));
    return this.commandBus.execute(new RegisterUserCommand(address.value, passwordHash, name, roles));
  }
}
