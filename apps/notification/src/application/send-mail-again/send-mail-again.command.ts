import { Command } from '@nestjs/cqrs';

/** Sends a settled mail once more, for the reason that an operator gives. */
export class SendMailAgainCommand extends Command<void> {
  constructor(
    readonly mailId: string,
    readonly operatorId: string,
    readonly reason: string,
  ) {
    super();
  }
}
