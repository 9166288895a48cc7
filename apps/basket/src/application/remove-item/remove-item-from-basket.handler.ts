import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Baskets } from '../../domain/baskets.js';
import { RemoveItemFromBasket } from './remove-item-from-basket.command.js';

@CommandHandler(RemoveItemFromBasket)
export class RemoveItemFromBasketHandler implements ICommandHandler<RemoveItemFromBasket> {
  constructor(private readonly baskets: Baskets) {}

  async execute({ customerId, productId }: RemoveItemFromBasket): Promise<void> {
    const basket = await this.baskets.find(customerId);
    if (!basket) return;
    basket.remove(productId);
    await this.baskets.save(basket);
  }
}
