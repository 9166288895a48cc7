import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Money } from '@tradewind/domain';
import { CurrentUser, Idempotent, type AuthenticatedUser } from '@tradewind/platform';
import { CheckOutBasket } from '../../application/check-out-basket/check-out-basket.command.js';
import { DeliveryAddress } from '../../domain/delivery-address.js';
import { PaymentMethod } from '../../domain/payment-method.js';
import { BasketProblemsInterceptor } from './basket-problems.interceptor.js';
import { CheckoutTotalChangedDto } from './dto/checkout-total-changed.dto.js';
import { CheckoutAcceptedDto, CheckoutDto } from './dto/checkout.dto.js';

@ApiTags('basket')
@Controller('basket/checkout')
@UseInterceptors(BasketProblemsInterceptor)
export class CheckoutController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({ summary: 'Buy what is in the basket, for the total stated' })
  @ApiAcceptedResponse({ type: CheckoutAcceptedDto, description: 'The order is being started' })
  @ApiConflictResponse({
    type: CheckoutTotalChangedDto,
    description: 'Nothing was bought: the total is another one by now',
  })
  checkOut(@CurrentUser() user: AuthenticatedUser, @Body() checkout: CheckoutDto): Promise<CheckoutAcceptedDto> {
    const { address, paymentMethod, total } = checkout;
    const request = {
      address: DeliveryAddress.of(address),
      paymentMethod: PaymentMethod.of(paymentMethod.token, paymentMethod.label),
      statedTotal: Money.of(total.amount, total.currency),
    };
    return this.commands.execute(new CheckOutBasket(user.id, request));
  }
}
