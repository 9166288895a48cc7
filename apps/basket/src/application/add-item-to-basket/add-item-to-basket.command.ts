import { Command } from '@nestjs/cqrs';
import type { BasketOwner } from '../../domain/basket/basket-owner.js';

export class AddItemToBasketCommand extends Command<void> {
  constructor(
    readonly owner: BasketOwner,
    readonly productId: string,
    readonly quantity: number,
  ) {
    super();
  }
}
