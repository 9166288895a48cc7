import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Viewer, CurrentViewer, Idempotent, IdPipe } from '@tradewind/platform';
import { CancelOrderCommand } from '../../application/cancel-order/cancel-order.command.js';
import { GetOrderByCheckoutQuery } from '../../read-model/get-order-by-checkout.query.js';
import { GetOrderQuery } from '../../read-model/get-order.query.js';
import { ListOrdersQuery } from '../../read-model/list-orders.query.js';
import { ListOrdersDto } from './dto/list-orders.dto.js';
import { OrderDetailDto, OrderPageDto } from './dto/order.dto.js';

@ApiTags('orders')
@ApiBearerAuth()
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List my orders, the newest first; an operator gets all orders' })
  @ApiOkResponse({ type: OrderPageDto })
  list(@CurrentViewer() viewer: Viewer, @Query() filter: ListOrdersDto): Promise<OrderPageDto> {
    return this.queryBus.execute(new ListOrdersQuery(viewer, filter));
  }

  @Get('by-checkout/:checkoutId')
  @ApiOperation({ summary: 'Get the order of a checkout' })
  @ApiOkResponse({ type: OrderDetailDto })
  @ApiNotFoundResponse({ description: 'The order does not exist yet, or it is not yours' })
  @ApiGoneResponse({ description: '`checkout-rejected`: there will be no order; `reason` and `detail` say why' })
  getByCheckout(
    @CurrentViewer() viewer: Viewer,
    @Param('checkoutId', IdPipe) checkoutId: string,
  ): Promise<OrderDetailDto> {
    return this.queryBus.execute(new GetOrderByCheckoutQuery(checkoutId, viewer));
  }

  @Get(':orderId')
  @ApiOperation({ summary: 'Get an order with its items and its timeline' })
  @ApiOkResponse({ type: OrderDetailDto })
  @ApiNotFoundResponse({ description: 'The order does not exist, or it is not yours' })
  get(@CurrentViewer() viewer: Viewer, @Param('orderId', IdPipe) orderId: string): Promise<OrderDetailDto> {
    return this.queryBus.execute(new GetOrderQuery(orderId, viewer));
  }

  @Post(':orderId/cancel')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Cancel an order that is not shipped yet' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'The order does not exist, or it is not yours' })
  @ApiConflictResponse({ description: '`order-can-be-cancelled-until-it-is-shipped`' })
  async cancel(@CurrentViewer() viewer: Viewer, @Param('orderId', IdPipe) orderId: string): Promise<void> {
    await this.commandBus.execute(new CancelOrderCommand(orderId, viewer));
  }
}
