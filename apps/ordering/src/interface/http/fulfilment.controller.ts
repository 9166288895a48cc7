import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Principal, CurrentPrincipal, Idempotent, IdPipe } from '@tradewind/platform';
import { AdvanceOrderProcessCommand } from '../../application/advance-order-process/advance-order-process.command.js';
import type { ProcessMessage } from '../../domain/order-process/process-message.js';
import { ReasonDto } from './dto/reason.dto.js';
import { ShipOrderDto } from './dto/ship-order.dto.js';

const notItsTurn = { description: '`order-takes-one-step-after-another`' };

@ApiTags('fulfilment')
@ApiBearerAuth()
@ApiNotFoundResponse({ description: 'There is no such order' })
@Controller('orders')
export class FulfilmentController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post(':orderId/ship')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Report that an order has left the warehouse' })
  @ApiNoContentResponse()
  @ApiConflictResponse(notItsTurn)
  async ship(
    @CurrentPrincipal() user: Principal,
    @Param('orderId', IdPipe) orderId: string,
    @Body() { carrier = null, trackingNumber = null }: ShipOrderDto,
  ): Promise<void> {
    await this.advance(orderId, { type: 'Ship', carrier, trackingNumber }, user);
  }

  @Post(':orderId/deliver')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Report that an order has arrived' })
  @ApiNoContentResponse()
  @ApiConflictResponse(notItsTurn)
  async deliver(@CurrentPrincipal() user: Principal, @Param('orderId', IdPipe) orderId: string): Promise<void> {
    await this.advance(orderId, { type: 'Deliver' }, user);
  }

  @Post(':orderId/return')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Report that an order has come back; the customer gets the money back' })
  @ApiNoContentResponse()
  @ApiConflictResponse(notItsTurn)
  async return(
    @CurrentPrincipal() user: Principal,
    @Param('orderId', IdPipe) orderId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.advance(orderId, { type: 'Return', reason }, user, reason);
  }

  private async advance(
    orderId: string,
    message: ProcessMessage,
    { id: userId }: Principal,
    reason: string | null = null,
  ): Promise<void> {
    await this.commandBus.execute(new AdvanceOrderProcessCommand(orderId, message, { userId, reason }));
  }
}
