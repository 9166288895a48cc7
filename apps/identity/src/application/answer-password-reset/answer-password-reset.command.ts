import { Command } from '@nestjs/cqrs';

/** Has the mail written that a password reset asked for, if there is an account. Resolves with false when none waits. */
export class AnswerPasswordResetCommand extends Command<boolean> {}
