import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Basket } from '../../domain/basket.js';
import { Baskets } from '../../domain/baskets.js';
import { ProductNotKnownError } from '../../domain/product-not-known.error.js';
import { ProductOffers } from '../../domain/product-offers.js';
import { AddItemToBasket } from './add-item-to-basket.command.js';

@CommandHandler(AddItemToBasket)
export class AddItemToBasketHandler implements ICommandHandler<AddItemToBasket> {
  constructor(
    private readonly baskets: Baskets,
    private readonly offers: ProductOffers,
  ) {}

  async execute({ customerId, productId, quantity }: AddItemToBasket): Promise<void> {
    const offer = await this.offers.find(productId);
    if (!offer) throw new ProductNotKnownError(productId);
    const basket = (await this.baskets.find(customerId)) ?? Basket.open(customerId);
    basket.add(offer, quantity);
    await this.baskets.save(basket);
  }
}
