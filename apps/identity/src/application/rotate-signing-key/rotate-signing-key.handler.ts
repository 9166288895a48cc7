import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SigningKeys } from '../ports/signing-keys.js';
import { RotateSigningKeyCommand } from './rotate-signing-key.command.js';

@CommandHandler(RotateSigningKeyCommand)
export class RotateSigningKeyHandler implements ICommandHandler<RotateSigningKeyCommand> {
  constructor(private readonly keys: SigningKeys) {}

  async execute(): Promise<{ kid: string }> {
    return { kid: await this.keys.rotate() };
  }
}
