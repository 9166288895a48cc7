import { Command } from '@nestjs/cqrs';

/** Takes back what a person has allowed a client. */
export class WithdrawConsentCommand extends Command<void> {
  constructor(
    readonly userId: string,
    readonly clientId: string,
  ) {
    super();
  }
}
