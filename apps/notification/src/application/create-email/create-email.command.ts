import { Command } from '@nestjs/cqrs';

/** Creates an email. Returns its id. */
export class CreateEmailCommand extends Command<string> {
  constructor(
    readonly name: string,
    readonly ownerId: string,
  ) {
    super();
  }
}
