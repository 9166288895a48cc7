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
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';
import { GetOrderProcessQuery } from '../../read-model/get-order-process.query.js';
import { ListOrderProcessesQuery } from '../../read-model/list-order-processes.query.js';
import { filterOf, ListOrderProcessesDto } from './dto/list-order-processes.dto.js';
import { OrderProcessDetailDto, OrderProcessPageDto } from './dto/order-process.dto.js';
import { ReasonDto } from './dto/reason.dto.js';

@ApiTags('order processes')
@ApiBearerAuth()
@Controller('order-processes')
export class OrderProcessesController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the processes of orders by their next deadline or by their age' })
  @ApiOkResponse({ type: OrderProcessPageDto })
  list(@Query() filter: ListOrderProcessesDto): Promise<OrderProcessPageDto> {
    return this.queryBus.execute(new ListOrderProcessesQuery(filterOf(filter)));
  }

  @Get(':orderId')
  @ApiOperation({ summary: 'Get the process of an order with its history' })
  @ApiOkResponse({ type: OrderProcessDetailDto })
  @ApiNotFoundResponse({ description: 'There is no such order' })
  get(@Param('orderId', IdPipe) orderId: string): Promise<OrderProcessDetailDto> {
    return this.queryBus.execute(new GetOrderProcessQuery(orderId));
  }

  @Post(':orderId/cancel')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Cancel an order that is not shipped yet' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`order-can-be-cancelled-until-it-is-shipped`' })
  async cancel(
    @CurrentPrincipal() { id: userId }: Principal,
    @Param('orderId', IdPipe) orderId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    const message = { type: 'Cancel', by: 'operator' } as const;
    await this.commandBus.execute(new AdvanceOrderProcessCommand(orderId, message, { userId, reason }));
  }

  @Post(':orderId/retry')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Ask another service again for what the order waits for' })
  @ApiNoContentResponse({ description: 'It was asked again, and the deadline starts anew' })
  @ApiConflictResponse({ description: '`order-process-expects-no-answer`' })
  async retry(
    @CurrentPrincipal() { id: userId }: Principal,
    @Param('orderId', IdPipe) orderId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(orderId, { type: 'Retry' }, { userId, reason }));
  }

  @Post(':orderId/move-on')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({
    summary: 'Move an order on by hand',
    description: 'You vouch for what it waits for: that the stock is there, or that the money is settled.',
  })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`order-process-can-not-be-moved-on`' })
  async moveOn(
    @CurrentPrincipal() { id: userId }: Principal,
    @Param('orderId', IdPipe) orderId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(orderId, { type: 'MoveOn' }, { userId, reason }));
  }
}
