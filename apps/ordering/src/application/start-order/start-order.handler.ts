import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { OrderItem } from '../../domain/order/order-item.js';
import { Order } from '../../domain/order/order.js';
import { Orders } from '../../domain/order/orders.js';
import { ShippingAddress } from '../../domain/order/shipping-address.js';
import { PaymentMethod } from '../../domain/payment-method.js';
import { type Amount, StartOrderCommand } from './start-order.command.js';

@CommandHandler(StartOrderCommand)
export class StartOrderHandler implements ICommandHandler<StartOrderCommand> {
  constructor(private readonly orders: Orders) {}

  async execute({ basket }: StartOrderCommand): Promise<{ orderId: string }> {
    const started = await this.orders.findByCheckout(basket.checkoutId);
    if (started) return { orderId: started.id };
    const order = Order.start({
      orderNumber: await this.orders.nextNumber(),
      checkoutId: basket.checkoutId,
      customerId: basket.customerId,
      items: basket.items.map((item) => OrderItem.of({ ...item, unitPrice: money(item.unitPrice) })),
      total: money(basket.total),
      address: ShippingAddress.of(basket.address),
      paymentMethod: PaymentMethod.of(basket.paymentMethod),
      startedAt: new Date(),
    });
    await this.orders.save(order);
    return { orderId: order.id };
  }
}

const money = ({ amount, currency }: Amount): Money => Money.of(amount, currency);
