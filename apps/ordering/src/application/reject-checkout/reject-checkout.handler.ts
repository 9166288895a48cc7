import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Checkout } from '../../domain/checkout/checkout.js';
import { CheckoutRepository } from '../../domain/checkout/checkout.repository.js';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { RejectCheckoutCommand } from './reject-checkout.command.js';

@CommandHandler(RejectCheckoutCommand)
export class RejectCheckoutHandler implements ICommandHandler<RejectCheckoutCommand> {
  private readonly logger = new Logger(RejectCheckoutHandler.name);

  constructor(
    private readonly checkouts: CheckoutRepository,
    private readonly orders: OrderRepository,
  ) {}

  /** A checkout stays what it was decided to be: whoever waits for it has been told, or is about to be. */
  async execute({ checkoutId, customerId, rejection }: RejectCheckoutCommand): Promise<void> {
    if (await this.isDecided(checkoutId)) {
      this.logger.warn(`Checkout ${checkoutId} is decided already; it is not rejected as ${rejection.reason}.`);
      return;
    }
    await this.checkouts.save(Checkout.rejected(checkoutId, customerId, rejection, new Date()));
  }

  /** While a release is rolled out, an instance of the one before starts orders without a word about their checkout. */
  private async isDecided(checkoutId: string): Promise<boolean> {
    const decided = await this.checkouts.find(checkoutId);
    return decided !== undefined || (await this.orders.findByCheckout(checkoutId)) !== undefined;
  }
}
