import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PendingRegistrationRepository } from '../../domain/registration/pending-registration.repository.js';
import { AskForConfirmationMailCommand } from './ask-for-confirmation-mail.command.js';

@CommandHandler(AskForConfirmationMailCommand)
export class AskForConfirmationMailHandler implements ICommandHandler<AskForConfirmationMailCommand> {
  constructor(
    private readonly registrations: PendingRegistrationRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ registrationId }: AskForConfirmationMailCommand): Promise<void> {
    await this.registrations.askForMail(registrationId, this.clock.now());
  }
}
