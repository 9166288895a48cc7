import { Command } from '@nestjs/cqrs';

export class RemoveItemFromBasket extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly productId: string,
  ) {
    super();
  }
}
