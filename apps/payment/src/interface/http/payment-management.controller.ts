import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Principal, CurrentPrincipal, Idempotent, IdPipe } from '@tradewind/platform';
import { RetryPaymentCommand } from '../../application/retry-payment/retry-payment.command.js';
import { SettleRefundByHandCommand } from '../../application/settle-refund-by-hand/settle-refund-by-hand.command.js';
import { GetPaymentQuery } from '../../read-model/get-payment.query.js';
import { ListPaymentsQuery } from '../../read-model/list-payments.query.js';
import { GiveReasonDto } from './dto/give-reason.dto.js';
import { ListPaymentsDto } from './dto/list-payments.dto.js';
import { PaymentDto, PaymentPageDto } from './dto/payment.dto.js';

@ApiTags('payment management')
@ApiBearerAuth()
@Controller('payments')
export class PaymentManagementController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List payments, such as those in doubt' })
  @ApiOkResponse({ type: PaymentPageDto })
  list(@Query() listing: ListPaymentsDto): Promise<PaymentPageDto> {
    return this.queryBus.execute(new ListPaymentsQuery(listing));
  }

  @Get(':paymentId')
  @ApiOperation({ summary: 'Get a payment with each attempt and its outcome' })
  @ApiOkResponse({ type: PaymentDto })
  @ApiNotFoundResponse()
  get(@Param('paymentId', IdPipe) paymentId: string): Promise<PaymentDto> {
    return this.queryBus.execute(new GetPaymentQuery(paymentId));
  }

  @Post(':paymentId/retry')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Ask the provider again at once, or again for a refund that it has refused' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: '`payment-must-be-unsettled`' })
  async retry(
    @CurrentPrincipal() operator: Principal,
    @Param('paymentId', IdPipe) paymentId: string,
    @Body() { reason }: GiveReasonDto,
  ): Promise<void> {
    await this.commandBus.execute(new RetryPaymentCommand(paymentId, reason, operator.id));
  }

  @Post(':paymentId/refund-by-hand')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Say that a refund that the provider has refused was paid in another way' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: '`refund-must-be-refused`' })
  async settleRefundByHand(
    @CurrentPrincipal() operator: Principal,
    @Param('paymentId', IdPipe) paymentId: string,
    @Body() { reason }: GiveReasonDto,
  ): Promise<void> {
    await this.commandBus.execute(new SettleRefundByHandCommand(paymentId, reason, operator.id));
  }
}
