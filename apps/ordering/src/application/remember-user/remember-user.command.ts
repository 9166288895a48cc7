import { Command } from '@nestjs/cqrs';

/** Stores a copy of a registered user, and adds the name and e-mail address to an existing buyer. */
export class RememberUserCommand extends Command<void> {
  constructor(
    readonly userId: string,
    readonly displayName: string,
    readonly email: string,
  ) {
    super();
  }
}
