import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Basket } from '../../domain/basket/basket.js';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { ProductNotKnownError } from '../../domain/product/product-not-known.error.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { AddItemToBasketCommand } from './add-item-to-basket.command.js';

@CommandHandler(AddItemToBasketCommand)
export class AddItemToBasketHandler implements ICommandHandler<AddItemToBasketCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly products: ProductRepository,
  ) {}

  async execute({ owner, productId, quantity }: AddItemToBasketCommand): Promise<void> {
    const offer = await this.products.find(productId);
    if (!offer) throw new ProductNotKnownError(productId);
    const basket = (await this.baskets.find(owner.id)) ?? Basket.openFor(owner);
    basket.add(offer, quantity);
    await this.baskets.save(basket);
  }
}
