import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { SettleCheckoutCommand } from './settle-checkout.command.js';

@CommandHandler(SettleCheckoutCommand)
export class SettleCheckoutHandler implements ICommandHandler<SettleCheckoutCommand> {
  constructor(private readonly baskets: BasketRepository) {}

  async execute({ customerId, checkoutId, orderId }: SettleCheckoutCommand): Promise<void> {
    const basket = await this.baskets.find(customerId);
    // An order that did not start from a basket here leaves nothing to settle.
    if (!basket) return;
    basket.settleCheckout(checkoutId, orderId);
    await this.baskets.save(basket);
  }
}
