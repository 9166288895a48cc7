import { Command } from '@nestjs/cqrs';

/** Deletes registrations and password resets whose time is over. Resolves with false when none are left. */
export class ForgetExpiredRequestsCommand extends Command<boolean> {}
