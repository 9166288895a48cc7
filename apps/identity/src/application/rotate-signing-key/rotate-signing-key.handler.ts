import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SigningKeys, type SigningKey } from '../ports/signing-keys.js';
import { KEY_SETTINGS, type KeySettings } from './key-settings.js';
import { RotateSigningKeyCommand } from './rotate-signing-key.command.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Services fetch the published keys every 10 minutes. */
const publishAheadSeconds = 15 * minute;

/** An ID token shows until the end of its session, which is 12 hours, which session is to be signed out of. */
const keepSeconds = 13 * hour;

@CommandHandler(RotateSigningKeyCommand)
export class RotateSigningKeyHandler implements ICommandHandler<RotateSigningKeyCommand> {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(KEY_SETTINGS) private readonly settings: KeySettings,
  ) {}

  execute({ atOnce }: RotateSigningKeyCommand): Promise<Pick<SigningKey, 'kid' | 'signsFrom'>> {
    const rotateAfterSeconds = this.settings.SIGNING_KEY_DAYS * day;
    return this.keys.rotate({ rotateAfterSeconds, publishAheadSeconds, keepSeconds }, { atOnce });
  }
}
