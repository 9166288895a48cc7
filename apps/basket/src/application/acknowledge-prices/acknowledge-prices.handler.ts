import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { AcknowledgePricesCommand } from './acknowledge-prices.command.js';

@CommandHandler(AcknowledgePricesCommand)
export class AcknowledgePricesHandler implements ICommandHandler<AcknowledgePricesCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly products: ProductRepository,
  ) {}

  async execute({ basketId }: AcknowledgePricesCommand): Promise<void> {
    const basket = await this.baskets.find(basketId);
    if (!basket) return;
    basket.acknowledgePrices(await this.products.findForShare(basket.productIds));
    await this.baskets.save(basket);
  }
}
