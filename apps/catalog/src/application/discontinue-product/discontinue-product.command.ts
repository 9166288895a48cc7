import { Command } from '@nestjs/cqrs';

export class DiscontinueProductCommand extends Command<void> {
  constructor(readonly productId: string) {
    super();
  }
}
