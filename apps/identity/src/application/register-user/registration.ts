import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { accountDetailsOf } from '../../domain/user/account-details.js';
import type { Role } from '../../domain/user/role.js';
import { NewPasswords } from '../new-password/new-passwords.js';
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
    private readonly newPasswords: NewPasswords,
    private readonly commandBus: CommandBus,
  ) {}

  /** @throws InvalidValueError, InvalidValuesError, EmailTakenError, TooBusyError */
  async register({ password, roles, ...typed }: NewAccount): Promise<{ userId: string }> {
    const { email, displayName } = accountDetailsOf(typed, (owner) => this.newPasswords.check(password, owner));
    const passwordHash = await this.newPasswords.hash(password);
    return this.commandBus.execute(new RegisterUserCommand(email.value, passwordHash, displayName, roles));
  }
}
