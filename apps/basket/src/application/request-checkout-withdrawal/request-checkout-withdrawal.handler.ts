import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { CheckoutNotPendingError } from '../../domain/checkout/checkout-not-pending.error.js';
import { CheckoutPatience } from '../../domain/checkout/checkout-patience.js';
import { RequestCheckoutWithdrawalCommand } from './request-checkout-withdrawal.command.js';

@CommandHandler(RequestCheckoutWithdrawalCommand)
export class RequestCheckoutWithdrawalHandler implements ICommandHandler<RequestCheckoutWithdrawalCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly patience: CheckoutPatience,
  ) {}

  async execute({ customerId, checkoutId }: RequestCheckoutWithdrawalCommand): Promise<void> {
    const basket = await this.baskets.find(customerId);
    if (!basket) throw new CheckoutNotPendingError(checkoutId);
    basket.requestWithdrawal(checkoutId, new Date(), this.patience);
    await this.baskets.save(basket);
  }
}
