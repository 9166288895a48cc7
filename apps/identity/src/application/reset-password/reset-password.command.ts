import { Command } from '@nestjs/cqrs';

/** Uses the link of a mail up to set a new password. */
export class ResetPasswordCommand extends Command<void> {
  constructor(
    readonly resetId: string,
    readonly code: string,
    readonly passwordHash: string,
  ) {
    super();
  }
}
