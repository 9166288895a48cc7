import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { accountDetailsOf } from '../../domain/user/account-details.js';
import { NewPasswords } from '../new-password/new-passwords.js';
import { RequestRegistrationCommand } from './request-registration.command.js';

export interface WishedAccount {
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
}

/** Does the slow work, such as hashing the password, before the command's transaction begins. */
@Injectable()
export class RegistrationRequest {
  constructor(
    private readonly newPasswords: NewPasswords,
    private readonly commandBus: CommandBus,
  ) {}

  /**
   * @param admit called with the normalised address of a request that is valid, before anything is done; what it throws ends it
   * @throws InvalidValueError, InvalidValuesError, TooBusyError
   */
  async make(
    { password, ...typed }: WishedAccount,
    admit: (email: string) => Promise<void>,
  ): Promise<{ registrationId: string }> {
    const { email, displayName } = accountDetailsOf(typed, (owner) => this.newPasswords.check(password, owner));
    await admit(email.value);
    const passwordHash = await this.newPasswords.hash(password);
    return this.commandBus.execute(new RequestRegistrationCommand(email.value, displayName, passwordHash));
  }
}
