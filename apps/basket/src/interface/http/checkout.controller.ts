import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Money } from '@tradewind/domain';
import { CurrentUser, Idempotent, IdPipe, ProblemException, type AuthenticatedUser } from '@tradewind/platform';
import { CheckOutBasket } from '../../application/check-out-basket/check-out-basket.command.js';
import { GetCheckout } from '../../application/queries/get-checkout/get-checkout.query.js';
import { RequestCheckoutWithdrawalCommand } from '../../application/request-checkout-withdrawal/request-checkout-withdrawal.command.js';
import { DeliveryAddress } from '../../domain/delivery-address.js';
import { PaymentMethod } from '../../domain/payment-method.js';
import { CheckoutStatusDto } from './dto/checkout-status.dto.js';
import { CheckoutTotalChangedDto } from './dto/checkout-total-changed.dto.js';
import { CheckoutAcceptedDto, CheckoutDto } from './dto/checkout.dto.js';

@ApiTags('basket')
@Controller('basket/checkout')
export class CheckoutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

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

  @Get()
  @ApiOperation({ summary: 'See what the last checkout waits for, or why no order came of it' })
  @ApiOkResponse({ type: CheckoutStatusDto })
  @ApiNotFoundResponse({ description: '`no-checkout`: there is none to wait for' })
  async status(@CurrentUser() user: AuthenticatedUser): Promise<CheckoutStatusDto> {
    const checkout = await this.queries.execute(new GetCheckout(user.id));
    if (!checkout)
      throw new ProblemException(404, { code: 'no-checkout', title: 'No checkout is pending or rejected' });
    return checkout;
  }

  @Post(':checkoutId/withdrawal')
  @HttpCode(202)
  @ApiOperation({ summary: 'Wait no longer for the order of a checkout' })
  @ApiAcceptedResponse({ description: 'It stays pending until ordering says whether there is an order' })
  @ApiNotFoundResponse({ description: '`checkout-not-pending`: it is decided already' })
  @ApiConflictResponse({ description: '`checkout-must-have-had-its-time`: not before `withdrawableFrom`' })
  async withdraw(
    @CurrentUser() user: AuthenticatedUser,
    @Param('checkoutId', IdPipe) checkoutId: string,
  ): Promise<void> {
    await this.commands.execute(new RequestCheckoutWithdrawalCommand(user.id, checkoutId));
  }
}
