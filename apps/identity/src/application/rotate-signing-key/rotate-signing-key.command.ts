import { Command } from '@nestjs/cqrs';

export class RotateSigningKey extends Command<{ kid: string }> {}
