import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { resetLifetimeMs } from '../../domain/password-reset/password-reset.js';
import { RequestPasswordResetCommand } from './request-password-reset.command.js';

/** Does not look whether there is such an account: the time that the answer takes would tell it. The worker looks later. */
@CommandHandler(RequestPasswordResetCommand)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordResetCommand> {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ email }: RequestPasswordResetCommand): Promise<void> {
    const requestedAt = this.clock.now();
    const expiresAt = new Date(+requestedAt + resetLifetimeMs);
    await this.resets.add({ id: newId(), email, requestedAt, expiresAt });
  }
}
