import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { Basket } from '../../domain/basket/basket.js';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request.js';
import { DeliveryAddress } from '../../domain/checkout/delivery-address.js';
import { PaymentMethod } from '../../domain/checkout/payment-method.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CheckOutBasketCommand, type StatedCheckout } from './check-out-basket.command.js';

@CommandHandler(CheckOutBasketCommand)
export class CheckOutBasketHandler implements ICommandHandler<CheckOutBasketCommand> {
  constructor(
    private readonly baskets: BasketRepository,
    private readonly products: ProductRepository,
  ) {}

  async execute({ customerId, checkout }: CheckOutBasketCommand): Promise<{ checkoutId: string }> {
    const request = requestOf(checkout);
    const basket = (await this.baskets.find(customerId)) ?? Basket.open(customerId);
    const offers = await this.products.findForShare(basket.productIds);
    const checkoutId = basket.checkOut(request, offers);
    await this.baskets.save(basket);
    return { checkoutId };
  }
}

function requestOf({ address, paymentMethod, total }: StatedCheckout): CheckoutRequest {
  return {
    address: DeliveryAddress.of(address),
    paymentMethod: PaymentMethod.of(paymentMethod.token, paymentMethod.label),
    statedTotal: Money.of(total.amount, total.currency),
  };
}
