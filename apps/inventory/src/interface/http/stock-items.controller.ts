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
import { CreateStockItemCommand } from '../../application/create-stock-item/create-stock-item.command.js';
import { GetStockItemQuery } from '../../read-model/get-stock-item.query.js';
import { StockItemCreatedDto, StockItemDto } from './dto/stock-item.dto.js';
import { CreateStockItemDto } from './dto/create-stock-item.dto.js';
import { viewerOf } from './viewer-of.js';

@ApiTags('stock-items')
@ApiBearerAuth()
@Controller('stock-items')
export class StockItemsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Create a stock item' })
  @ApiCreatedResponse({ type: StockItemCreatedDto })
  async create(
    @CurrentUser() user: AuthenticatedUser,
    @Body() { name }: CreateStockItemDto,
  ): Promise<StockItemCreatedDto> {
    return { stockItemId: await this.commandBus.execute(new CreateStockItemCommand(name, user.id)) };
  }

  @Get(':stockItemId')
  @ApiOperation({ summary: 'Get a stock item' })
  @ApiOkResponse({ type: StockItemDto })
  @ApiNotFoundResponse({ description: 'The stock item does not exist, or it is not yours' })
  get(
    @CurrentUser() user: AuthenticatedUser,
    @Param('stockItemId', IdPipe) stockItemId: string,
  ): Promise<StockItemDto> {
    return this.queryBus.execute(new GetStockItemQuery(stockItemId, viewerOf(user)));
  }
}
