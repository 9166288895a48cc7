import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Baskets } from '../../domain/baskets.js';
import { ItemNotInBasketError } from '../../domain/item-not-in-basket.error.js';
import { ChangeItemQuantity } from './change-item-quantity.command.js';

@CommandHandler(ChangeItemQuantity)
export class ChangeItemQuantityHandler implements ICommandHandler<ChangeItemQuantity> {
  constructor(private readonly baskets: Baskets) {}

  async execute({ customerId, productId, quantity }: ChangeItemQuantity): Promise<void> {
    const basket = await this.baskets.find(customerId);
    if (!basket) throw new ItemNotInBasketError(productId);
    basket.changeQuantity(productId, quantity);
    await this.baskets.save(basket);
  }
}
