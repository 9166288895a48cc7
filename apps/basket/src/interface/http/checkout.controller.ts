import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { CurrentUser, Idempotent, IdPipe, ProblemException, RateLimited, type Person } from '@tradewind/platform';
import { CheckOutBasketCommand } from '../../application/check-out-basket/check-out-basket.command.js';
import { RequestCheckoutWithdrawalCommand } from '../../application/request-checkout-withdrawal/request-checkout-withdrawal.command.js';
import { GetCheckoutQuery } from '../../read-model/get-checkout.query.js';
import { CheckoutStatusDto } from './dto/checkout-status.dto.js';
import { CheckoutTotalChangedDto } from './dto/checkout-total-changed.dto.js';
import { CheckoutAcceptedDto, CheckoutDto } from './dto/checkout.dto.js';
import { TooFewPiecesDto } from './dto/too-few-pieces.dto.js';
import { checkoutsPerAccount, checkoutsPerAddress } from './rate-limits.js';

@ApiTags('basket')
@Controller('basket/checkout')
export class CheckoutController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @HttpCode(202)
  @Idempotent()
  @RateLimited(checkoutsPerAccount, checkoutsPerAddress)
  @ApiOperation({ summary: 'Check out my basket for the stated total' })
  @ApiAcceptedResponse({ type: CheckoutAcceptedDto, description: 'Accepted; Ordering will start the order' })
  @ApiExtraModels(CheckoutTotalChangedDto, TooFewPiecesDto)
  @ApiConflictResponse({
    schema: { anyOf: [CheckoutTotalChangedDto, TooFewPiecesDto].map((type) => ({ $ref: getSchemaPath(type) })) },
    description: 'The total has changed, or there are too few pieces; nothing was bought',
  })
  checkOut(@CurrentUser() user: Person, @Body() checkout: CheckoutDto): Promise<CheckoutAcceptedDto> {
    return this.commandBus.execute(new CheckOutBasketCommand(user.id, checkout));
  }

  @Get()
  @ApiOperation({
    summary: 'Get the state of my last checkout: pending, started with its order, or rejected with the reason',
  })
  @ApiOkResponse({ type: CheckoutStatusDto })
  @ApiNotFoundResponse({ description: '`no-checkout`: nothing is known of a checkout' })
  async status(@CurrentUser() user: Person): Promise<CheckoutStatusDto> {
    const checkout = await this.queryBus.execute(new GetCheckoutQuery(user.id));
    if (!checkout) throw new ProblemException(404, { code: 'no-checkout', title: 'Nothing is known of a checkout' });
    return checkout;
  }

  @Post(':checkoutId/withdrawal')
  @HttpCode(202)
  @ApiOperation({ summary: 'Request the withdrawal of a pending checkout' })
  @ApiAcceptedResponse({ description: 'Requested; the checkout stays pending until Ordering decides' })
  @ApiNotFoundResponse({ description: '`checkout-not-pending`: the checkout has already been decided' })
  @ApiConflictResponse({
    description: '`checkout-must-have-had-its-time`: it cannot be withdrawn before `withdrawableFrom`',
  })
  async withdraw(@CurrentUser() user: Person, @Param('checkoutId', IdPipe) checkoutId: string): Promise<void> {
    await this.commandBus.execute(new RequestCheckoutWithdrawalCommand(user.id, checkoutId));
  }
}
