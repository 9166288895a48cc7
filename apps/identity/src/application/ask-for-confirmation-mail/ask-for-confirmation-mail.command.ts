import { Command } from '@nestjs/cqrs';

/** Asks for the mail about a registration once more. Does nothing when there is no such registration, or were enough mails. */
export class AskForConfirmationMailCommand extends Command<void> {
  constructor(readonly registrationId: string) {
    super();
  }
}
