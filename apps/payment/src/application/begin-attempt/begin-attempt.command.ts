import { Command } from '@nestjs/cqrs';
import type { Attempt } from '../../domain/payment/attempt.js';

/** Reserves the attempt that is due longest, for the caller to make. Returns undefined when none is due. */
export class BeginAttemptCommand extends Command<Attempt | undefined> {}
