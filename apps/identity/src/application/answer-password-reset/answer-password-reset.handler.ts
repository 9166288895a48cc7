import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PasswordResetRequestedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { AnswerPasswordResetCommand } from './answer-password-reset.command.js';

/** Nobody is written to at an address without an account: it would let anybody have the shop write to strangers. */
@CommandHandler(AnswerPasswordResetCommand)
export class AnswerPasswordResetHandler implements ICommandHandler<AnswerPasswordResetCommand> {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly users: UserRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(): Promise<boolean> {
    const [reset] = await this.resets.takeUnanswered(1);
    if (!reset) return false;
    const user = await this.users.findByEmail(reset.email);
    if (!user) return true;
    await this.resets.belongsTo(reset.id, user.id);
    await this.outbox.add(PasswordResetRequestedIntegrationEvent, {
      userId: user.id,
      resetId: reset.id,
      requestedAt: reset.requestedAt.toISOString(),
      expiresAt: reset.expiresAt.toISOString(),
    });
    return true;
  }
}
