import { Command } from '@nestjs/cqrs';

export class EmptyBasket extends Command<void> {
  constructor(readonly customerId: string) {
    super();
  }
}
