import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Baskets } from '../../domain/baskets.js';
import { EmptyBasket } from './empty-basket.command.js';

@CommandHandler(EmptyBasket)
export class EmptyBasketHandler implements ICommandHandler<EmptyBasket> {
  constructor(private readonly baskets: Baskets) {}

  async execute({ customerId }: EmptyBasket): Promise<void> {
    const basket = await this.baskets.find(customerId);
    if (!basket) return;
    basket.empty();
    await this.baskets.save(basket);
  }
}
