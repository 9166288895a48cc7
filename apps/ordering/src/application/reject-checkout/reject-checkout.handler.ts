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

  /** Keeps an earlier decision, because the customer who waits for it has been told or is about to be told. */
  async execute({ checkoutId, customerId, rejection }: RejectCheckoutCommand): Promise<void> {
    if (await this.isDecided(checkoutId)) {
      this.logger.warn(`Checkout ${checkoutId} is already decided; it is not rejected as ${rejection.reason}.`);
      return;
    }
    await this.checkouts.save(Checkout.rejected(checkoutId, customerId, rejection, new Date()));
  }

  /** During a rollout, instances of the previous release start orders without storing a decision, so orders are checked too. */
  private async isDecided(checkoutId: string): Promise<boolean> {
    const decided = await this.checkouts.find(checkoutId);
    return decided !== undefined || (await this.orders.findByCheckout(checkoutId)) !== undefined;
  }
}
