import { Command } from '@nestjs/cqrs';

export class RemoveItemFromBasketCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly productId: string,
  ) {
    super();
  }
}
