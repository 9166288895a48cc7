import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Viewer, CurrentViewer, IdPipe } from '@tradewind/platform';
import { GetPaymentOfOrderQuery } from '../../read-model/get-payment-of-order.query.js';
import { PaymentSummaryDto } from './dto/payment.dto.js';

@ApiTags('payments')
@ApiBearerAuth()
@Controller('payments/by-order')
export class PaymentsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get(':orderId')
  @ApiOperation({ summary: 'Get the payment of an order' })
  @ApiOkResponse({ type: PaymentSummaryDto })
  @ApiNotFoundResponse({ description: 'No payment was asked for yet, or the order is not yours' })
  getByOrder(@CurrentViewer() viewer: Viewer, @Param('orderId', IdPipe) orderId: string): Promise<PaymentSummaryDto> {
    return this.queryBus.execute(new GetPaymentOfOrderQuery(orderId, viewer));
  }
}
