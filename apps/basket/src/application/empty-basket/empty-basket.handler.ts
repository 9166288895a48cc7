import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { EmptyBasketCommand } from './empty-basket.command.js';

@CommandHandler(EmptyBasketCommand)
export class EmptyBasketHandler implements ICommandHandler<EmptyBasketCommand> {
  constructor(private readonly baskets: BasketRepository) {}

  async execute({ basketId }: EmptyBasketCommand): Promise<void> {
    const basket = await this.baskets.find(basketId);
    if (!basket) return;
    basket.empty();
    await this.baskets.save(basket);
  }
}
