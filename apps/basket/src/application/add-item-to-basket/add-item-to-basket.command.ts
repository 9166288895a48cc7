import { Command } from '@nestjs/cqrs';

export class AddItemToBasketCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly productId: string,
    readonly quantity: number,
  ) {
    super();
  }
}
