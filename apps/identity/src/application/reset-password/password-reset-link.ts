import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { LinkNotValidError } from '../../domain/mail-link/link-not-valid.error.js';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { EmailAddress } from '../../domain/user/email-address.js';
import type { User } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { NewPasswords } from '../new-password/new-passwords.js';
import { type MailLink, MailLinkCodes } from '../ports/mail-link-codes.js';
import { ResetPasswordCommand } from './reset-password.command.js';

/** The link with which a person sets a new password. */
@Injectable()
export class PasswordResetLink {
  private readonly logger = new Logger(PasswordResetLink.name);

  constructor(
    private readonly codes: MailLinkCodes,
    private readonly resets: PasswordResetRepository,
    private readonly users: UserRepository,
    private readonly newPasswords: NewPasswords,
    private readonly clock: Clock,
    private readonly commandBus: CommandBus,
  ) {}

  /** Resolves with the user whose password it changes. @throws LinkNotValidError */
  async userOf({ request, code }: MailLink): Promise<User> {
    const isMine = this.codes.isCodeOf('reset-password', request, code);
    const userId = isMine ? await this.resets.findUser(request, this.clock.now()) : undefined;
    const user = userId === undefined ? undefined : await this.users.find(userId);
    if (!user) throw new LinkNotValidError();
    return user;
  }

  /** @throws LinkNotValidError, InvalidValueError, TooBusyError */
  async use(link: MailLink, password: string): Promise<void> {
    const { id, email, displayName } = await this.userOf(link);
    this.newPasswords.check(password, { email: EmailAddress.restore(email), displayName });
    const passwordHash = await this.newPasswords.hash(password);
    await this.commandBus.execute(new ResetPasswordCommand(link.request, link.code, passwordHash));
    this.logger.log(`The password of ${id} was replaced by the link of a mail`);
  }
}
