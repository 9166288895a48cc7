import { Command } from '@nestjs/cqrs';
import type { SigningKey } from '../ports/signing-keys.js';

/** Publishes the next key: with `atOnce` now, and otherwise when the current one is old enough. */
export class RotateSigningKeyCommand extends Command<Pick<SigningKey, 'kid' | 'signsFrom'>> {
  constructor(readonly atOnce: boolean) {
    super();
  }
}
