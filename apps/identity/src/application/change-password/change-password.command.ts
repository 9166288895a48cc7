import { Command } from '@nestjs/cqrs';

/** Carries the hash that the old password was checked against, so that of two changes at once only one happens. */
export class ChangePasswordCommand extends Command<void> {
  constructor(
    readonly userId: string,
    readonly currentHash: string,
    readonly newHash: string,
  ) {
    super();
  }
}
