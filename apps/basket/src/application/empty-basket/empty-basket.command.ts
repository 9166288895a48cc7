import { Command } from '@nestjs/cqrs';

export class EmptyBasketCommand extends Command<void> {
  constructor(readonly basketId: string) {
    super();
  }
}
