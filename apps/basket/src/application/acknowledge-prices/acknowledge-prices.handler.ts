import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Baskets } from '../../domain/baskets.js';
import { ProductOffers } from '../../domain/product-offers.js';
import { AcknowledgePrices } from './acknowledge-prices.command.js';

@CommandHandler(AcknowledgePrices)
export class AcknowledgePricesHandler implements ICommandHandler<AcknowledgePrices> {
  constructor(
    private readonly baskets: Baskets,
    private readonly offers: ProductOffers,
  ) {}

  async execute({ customerId }: AcknowledgePrices): Promise<void> {
    const basket = await this.baskets.find(customerId);
    if (!basket) return;
    basket.acknowledgePrices(await this.offers.holdStill(basket.productIds));
    await this.baskets.save(basket);
  }
}
