import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { ItemNotInBasketError } from '../../domain/basket/item-not-in-basket.error.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { ChangeItemQuantityCommand } from './change-item-quantity.command.js';

@CommandHandler(ChangeItemQuantityCommand)
export class ChangeItemQuantityHandler implements ICommandHandler<ChangeItemQuantityCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly products: ProductRepository,
  ) {}

  async execute({ basketId, productId, quantity }: ChangeItemQuantityCommand): Promise<void> {
    const basket = await this.baskets.find(basketId);
    if (!basket) throw new ItemNotInBasketError(productId);
    basket.changeQuantity(productId, quantity, await this.products.find(productId));
    await this.baskets.save(basket);
  }
}
