import { Command } from '@nestjs/cqrs';

/** Has the mail written that a registration asked for. Resolves with false when none waits. */
export class AnswerRegistrationCommand extends Command<boolean> {}
