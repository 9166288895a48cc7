import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { LinkNotValidError } from '../../domain/mail-link/link-not-valid.error.js';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { PasswordReplacement } from '../change-password/password-replacement.js';
import { MailLinkCodes } from '../ports/mail-link-codes.js';
import { ResetPasswordCommand } from './reset-password.command.js';

@CommandHandler(ResetPasswordCommand)
export class ResetPasswordHandler implements ICommandHandler<ResetPasswordCommand> {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly codes: MailLinkCodes,
    private readonly replacement: PasswordReplacement,
    private readonly clock: Clock,
  ) {}

  /** @throws LinkNotValidError */
  async execute({ resetId, code, passwordHash }: ResetPasswordCommand): Promise<void> {
    if (!this.codes.isCodeOf('reset-password', resetId, code)) throw new LinkNotValidError();
    const userId = await this.resets.claimUser(resetId, this.clock.now());
    if (userId === undefined) throw new LinkNotValidError();
    await this.replacement.replace(userId, passwordHash, 'reset');
  }
}
