import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { SettleRejectedCheckoutCommand } from './settle-rejected-checkout.command.js';

@CommandHandler(SettleRejectedCheckoutCommand)
export class SettleRejectedCheckoutHandler implements ICommandHandler<SettleRejectedCheckoutCommand> {
  constructor(private readonly baskets: BasketRepository) {}

  async execute({ customerId, rejection }: SettleRejectedCheckoutCommand): Promise<void> {
    const basket = await this.baskets.find(customerId);
    // A checkout that did not start from a basket here leaves nothing to free.
    if (!basket) return;
    basket.settleRejectedCheckout(rejection);
    await this.baskets.save(basket);
  }
}
