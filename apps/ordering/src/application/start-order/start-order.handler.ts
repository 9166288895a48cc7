import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, Money } from '@tradewind/domain';
import { Checkout } from '../../domain/checkout/checkout.js';
import { CheckoutRepository } from '../../domain/checkout/checkout.repository.js';
import { OrderItem } from '../../domain/order/order-item.js';
import { Order } from '../../domain/order/order.js';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { ShippingAddress } from '../../domain/order/shipping-address.js';
import { PaymentMethod } from '../../domain/payment/payment-method.js';
import { type Amount, type CheckedOutBasket, type CheckoutOutcome, StartOrderCommand } from './start-order.command.js';

@CommandHandler(StartOrderCommand)
export class StartOrderHandler implements ICommandHandler<StartOrderCommand> {
  private readonly logger = new Logger(StartOrderHandler.name);

  constructor(
    private readonly orders: OrderRepository,
    private readonly checkouts: CheckoutRepository,
  ) {}

  async execute({ basket }: StartOrderCommand): Promise<CheckoutOutcome> {
    const decided = await this.checkouts.find(basket.checkoutId);
    if (decided) return this.asDecided(decided);
    const order = await this.orderOf(basket);
    return order instanceof Order ? this.start(order, basket) : this.reject(order, basket);
  }

  private async start(order: Order, { checkoutId, customerId }: CheckedOutBasket): Promise<CheckoutOutcome> {
    await this.orders.save(order);
    await this.checkouts.save(Checkout.started(checkoutId, customerId, order.id, new Date()));
    return { orderId: order.id };
  }

  private async reject(refusal: DomainError, { checkoutId, customerId }: CheckedOutBasket): Promise<CheckoutOutcome> {
    const rejection = { reason: 'not-acceptable', detail: refusal.message } as const;
    await this.checkouts.save(Checkout.rejected(checkoutId, customerId, rejection, new Date()));
    this.logger.warn(`Checkout ${checkoutId} is rejected: ${refusal.message}`);
    return { orderId: null };
  }

  private asDecided({ id, orderId }: Checkout): CheckoutOutcome {
    if (orderId === null) this.logger.warn(`Checkout ${id} arrived after it was rejected; no order is started.`);
    return { orderId };
  }

  /** The domain will refuse the same input every time, and no customer is present to correct it. */
  private async orderOf(basket: CheckedOutBasket): Promise<Order | DomainError> {
    const orderNumber = await this.orders.nextNumber();
    try {
      return Order.start({
        orderNumber,
        checkoutId: basket.checkoutId,
        customerId: basket.customerId,
        items: basket.items.map((item) => OrderItem.of({ ...item, unitPrice: money(item.unitPrice) })),
        total: money(basket.total),
        address: ShippingAddress.of(basket.address),
        paymentMethod: PaymentMethod.of(basket.paymentMethod),
        startedAt: new Date(),
      });
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

const money = ({ amount, currency }: Amount): Money => Money.of(amount, currency);
