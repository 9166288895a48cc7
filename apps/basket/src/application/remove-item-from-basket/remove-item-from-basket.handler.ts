import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { RemoveItemFromBasketCommand } from './remove-item-from-basket.command.js';

@CommandHandler(RemoveItemFromBasketCommand)
export class RemoveItemFromBasketHandler implements ICommandHandler<RemoveItemFromBasketCommand> {
  constructor(private readonly baskets: BasketRepository) {}

  async execute({ basketId, productId }: RemoveItemFromBasketCommand): Promise<void> {
    const basket = await this.baskets.find(basketId);
    if (!basket) return;
    basket.remove(productId);
    await this.baskets.save(basket);
  }
}
