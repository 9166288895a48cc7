import { Module } from '@nestjs/common';
import { DeadLetters } from './dead-letters.js';
import { DiscardHandlers } from './discard-handlers.js';
import { RetrySignal } from './retry-signal.js';

const providers = [DeadLetters, DiscardHandlers, RetrySignal];

/** What operators do with the dead letters of both directions. */
@Module({ providers, exports: providers })
export class DeadLettersModule {}
