import { Command } from '@nestjs/cqrs';

export class RemoveItemFromBasketCommand extends Command<void> {
  constructor(
    readonly basketId: string,
    readonly productId: string,
  ) {
    super();
  }
}
