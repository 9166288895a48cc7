import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Basket } from '../../domain/basket.js';
import { Baskets } from '../../domain/baskets.js';
import { ProductOffers } from '../../domain/product-offers.js';
import { CheckOutBasket } from './check-out-basket.command.js';

@CommandHandler(CheckOutBasket)
export class CheckOutBasketHandler implements ICommandHandler<CheckOutBasket> {
  constructor(
    private readonly baskets: Baskets,
    private readonly offers: ProductOffers,
  ) {}

  async execute({ customerId, request }: CheckOutBasket): Promise<{ checkoutId: string }> {
    const basket = (await this.baskets.find(customerId)) ?? Basket.open(customerId);
    const offers = await this.offers.holdStill(basket.productIds);
    const checkoutId = basket.checkOut(request, offers);
    await this.baskets.save(basket);
    return { checkoutId };
  }
}
