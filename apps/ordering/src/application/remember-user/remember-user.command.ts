import { Command } from '@nestjs/cqrs';

/** Keeps a copy of a registered user, and tells an existing buyer who they are. */
export class RememberUserCommand extends Command<void> {
  constructor(
    readonly userId: string,
    readonly displayName: string,
    readonly email: string,
  ) {
    super();
  }
}
