import { Command } from '@nestjs/cqrs';

/** Remembers that somebody wants a new password for the account with this address, which must be normalised. */
export class RequestPasswordResetCommand extends Command<void> {
  constructor(readonly email: string) {
    super();
  }
}
