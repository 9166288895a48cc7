import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, Idempotent, IdPipe } from '@tradewind/platform';
import { CreatePaymentCommand } from '../../application/create-payment/create-payment.command.js';
import { GetPaymentQuery } from '../../read-model/get-payment.query.js';
import { PaymentCreatedDto, PaymentDto } from './dto/payment.dto.js';
import { CreatePaymentDto } from './dto/create-payment.dto.js';
import { viewerOf } from './viewer-of.js';

@ApiTags('payments')
@ApiBearerAuth()
@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Create a payment' })
  @ApiCreatedResponse({ type: PaymentCreatedDto })
  async create(@CurrentUser() user: AuthenticatedUser, @Body() { name }: CreatePaymentDto): Promise<PaymentCreatedDto> {
    return { paymentId: await this.commandBus.execute(new CreatePaymentCommand(name, user.id)) };
  }

  @Get(':paymentId')
  @ApiOperation({ summary: 'Get a payment' })
  @ApiOkResponse({ type: PaymentDto })
  @ApiNotFoundResponse({ description: 'The payment does not exist, or it is not yours' })
  get(@CurrentUser() user: AuthenticatedUser, @Param('paymentId', IdPipe) paymentId: string): Promise<PaymentDto> {
    return this.queryBus.execute(new GetPaymentQuery(paymentId, viewerOf(user)));
  }
}
