import { Command } from '@nestjs/cqrs';

export class RotateSigningKeyCommand extends Command<{ kid: string }> {}
