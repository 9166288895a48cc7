import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Baskets } from '../../domain/baskets.js';
import { SettleCheckout } from './settle-checkout.command.js';

@CommandHandler(SettleCheckout)
export class SettleCheckoutHandler implements ICommandHandler<SettleCheckout> {
  constructor(private readonly baskets: Baskets) {}

  async execute({ customerId, checkoutId }: SettleCheckout): Promise<void> {
    const basket = await this.baskets.find(customerId);
    // An order that did not begin in a basket of ours leaves nothing to settle.
    if (!basket) return;
    basket.settleCheckout(checkoutId);
    await this.baskets.save(basket);
  }
}
