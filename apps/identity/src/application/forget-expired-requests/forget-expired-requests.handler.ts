import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PasswordResetRepository } from '../../domain/password-reset/password-reset.repository.js';
import { PendingRegistrationRepository } from '../../domain/registration/pending-registration.repository.js';
import { ForgetExpiredRequestsCommand } from './forget-expired-requests.command.js';

const atOnce = 100;

@CommandHandler(ForgetExpiredRequestsCommand)
export class ForgetExpiredRequestsHandler implements ICommandHandler<ForgetExpiredRequestsCommand> {
  constructor(
    private readonly registrations: PendingRegistrationRepository,
    private readonly resets: PasswordResetRepository,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<boolean> {
    const now = this.clock.now();
    const registrations = await this.registrations.forgetExpired(atOnce, now);
    const resets = await this.resets.forgetExpired(atOnce, now);
    return registrations === atOnce || resets === atOnce;
  }
}
