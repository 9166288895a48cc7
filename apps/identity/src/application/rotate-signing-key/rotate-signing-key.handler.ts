import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SigningKeys } from '../signing-keys.js';
import { RotateSigningKey } from './rotate-signing-key.command.js';

@CommandHandler(RotateSigningKey)
export class RotateSigningKeyHandler implements ICommandHandler<RotateSigningKey> {
  constructor(private readonly keys: SigningKeys) {}

  async execute(): Promise<{ kid: string }> {
    return { kid: await this.keys.rotate() };
  }
}
