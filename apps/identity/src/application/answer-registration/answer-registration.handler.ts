import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import {
  EmailConfirmationRequestedIntegrationEvent,
  RegistrationWithTakenEmailAttemptedIntegrationEvent,
} from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import {
  PendingRegistrationRepository,
  type UnansweredRegistration,
} from '../../domain/registration/pending-registration.repository.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { AnswerRegistrationCommand } from './answer-registration.command.js';

/** Only here shows whether the address is known, and only the person who reads its mails learns it. */
@CommandHandler(AnswerRegistrationCommand)
export class AnswerRegistrationHandler implements ICommandHandler<AnswerRegistrationCommand> {
  constructor(
    private readonly registrations: PendingRegistrationRepository,
    private readonly users: UserRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<boolean> {
    const [registration] = await this.registrations.takeUnanswered(1);
    if (!registration) return false;
    const user = await this.users.findByEmail(registration.email);
    const at = this.clock.now().toISOString();
    if (user) await this.tellUser(user.id, registration, at);
    else await this.askToConfirm(registration, at);
    return true;
  }

  private async askToConfirm(registration: UnansweredRegistration, requestedAt: string): Promise<void> {
    const { id: registrationId, email, displayName, mailNumber } = registration;
    const expiresAt = registration.expiresAt.toISOString();
    const request = { registrationId, email, displayName, mailNumber, requestedAt, expiresAt };
    await this.outbox.add(EmailConfirmationRequestedIntegrationEvent, request);
  }

  private async tellUser(userId: string, { id, mailNumber }: UnansweredRegistration, attemptedAt: string) {
    const attempt = { userId, registrationId: id, mailNumber, attemptedAt };
    await this.outbox.add(RegistrationWithTakenEmailAttemptedIntegrationEvent, attempt);
  }
}
