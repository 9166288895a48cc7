import { Command } from '@nestjs/cqrs';

/** Signs somebody out everywhere, for another person. */
export class SignUserOutCommand extends Command<void> {
  constructor(
    readonly userId: string,
    /** The id of the person or client who asks for it. */
    readonly by: string,
  ) {
    super();
  }
}
