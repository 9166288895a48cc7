import { Command } from '@nestjs/cqrs';
import type { Attempt } from '../../domain/mail/attempt.js';

/**
 * Reserves the mail that is due longest, for the caller to send. A mail that is not wanted or too old is suppressed instead.
 * Returns undefined when none is due.
 */
export class BeginAttemptCommand extends Command<Attempt | 'suppressed' | undefined> {}
