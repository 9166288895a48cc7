import { Command } from '@nestjs/cqrs';

export class EmptyBasketCommand extends Command<void> {
  constructor(readonly customerId: string) {
    super();
  }
}
