import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EmailAddress } from '../../domain/user/email-address.js';
import type { User } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { WrongPasswordError } from '../../domain/user/wrong-password.error.js';
import { NewPasswords } from '../new-password/new-passwords.js';
import { PasswordQueue } from '../password-queue/password-queue.js';
import { Passwords } from '../ports/passwords.js';
import { ChangePasswordCommand } from './change-password.command.js';

/** Does the slow work, such as checking the old password, before the command's transaction begins. */
@Injectable()
export class PasswordChange {
  private readonly logger = new Logger(PasswordChange.name);

  constructor(
    private readonly users: UserRepository,
    private readonly queue: PasswordQueue,
    private readonly passwords: Passwords,
    private readonly newPasswords: NewPasswords,
    private readonly commandBus: CommandBus,
  ) {}

  /** @throws WrongPasswordError, InvalidValueError, TooBusyError */
  async make(userId: string, currentPassword: string, newPassword: string): Promise<void> {
    const user = await this.users.find(userId);
    if (user) this.newPasswords.check(newPassword, ownerOf(user));
    const matches = await this.queue.run(() => this.passwords.matches(currentPassword, user?.passwordHash));
    if (!user || !matches) {
      this.logger.warn(`The password of ${userId} was not changed: the current one is wrong`);
      throw new WrongPasswordError();
    }
    const newHash = await this.newPasswords.hash(newPassword);
    await this.commandBus.execute(new ChangePasswordCommand(userId, user.passwordHash, newHash));
    this.logger.log(`The password of ${userId} was changed`);
  }
}

function ownerOf({ email, displayName }: User) {
  return { email: EmailAddress.restore(email), displayName };
}
