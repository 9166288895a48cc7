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
import { AdjustStockCommand } from '../../application/adjust-stock/adjust-stock.command.js';
import { ReceiveGoodsCommand } from '../../application/receive-goods/receive-goods.command.js';
import { WriteOffPiecesCommand } from '../../application/write-off-pieces/write-off-pieces.command.js';
import { AdjustStockDto, ReceiveGoodsDto, WriteOffPiecesDto } from './dto/change-stock.dto.js';

const unknown = { description: 'Inventory does not know the product' };

/** What operators change in the stock. */
@ApiTags('stock management')
@ApiBearerAuth()
@Controller('stock-items/:productId')
export class StockManagementController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('receipts')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Receive goods from a supplier' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(unknown)
  @ApiConflictResponse({ description: '`stock-must-stay-countable`' })
  async receive(
    @CurrentPrincipal() { id }: Principal,
    @Param('productId', IdPipe) productId: string,
    @Body() { quantity, deliveryNote }: ReceiveGoodsDto,
  ): Promise<void> {
    await this.commandBus.execute(new ReceiveGoodsCommand(productId, quantity, deliveryNote ?? null, id));
  }

  @Post('adjustments')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Correct the stock by what counting found' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(unknown)
  @ApiConflictResponse({ description: '`pieces-must-be-available`, `stock-must-stay-countable`' })
  async adjust(
    @CurrentPrincipal() { id }: Principal,
    @Param('productId', IdPipe) productId: string,
    @Body() { difference, reason }: AdjustStockDto,
  ): Promise<void> {
    await this.commandBus.execute(new AdjustStockCommand(productId, difference, reason, id));
  }

  @Post('write-offs')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: 'Write off pieces that can not be sold any more' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(unknown)
  @ApiConflictResponse({ description: '`pieces-must-be-available`' })
  async writeOff(
    @CurrentPrincipal() { id }: Principal,
    @Param('productId', IdPipe) productId: string,
    @Body() { quantity, reason }: WriteOffPiecesDto,
  ): Promise<void> {
    await this.commandBus.execute(new WriteOffPiecesCommand(productId, quantity, reason, id));
  }
}
