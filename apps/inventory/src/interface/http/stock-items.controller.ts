import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { GetStockAtQuery } from '../../read-model/get-stock-at.query.js';
import { GetStockItemQuery } from '../../read-model/get-stock-item.query.js';
import { ListReservedPiecesQuery } from '../../read-model/list-reserved-pieces.query.js';
import { ListStockItemsQuery } from '../../read-model/list-stock-items.query.js';
import { ReadLedgerQuery } from '../../read-model/read-ledger.query.js';
import { LedgerPageDto, ReadLedgerDto } from './dto/ledger.dto.js';
import { ListStockItemsDto } from './dto/list-stock-items.dto.js';
import { ListReservedPiecesDto, ReservedPiecesPageDto } from './dto/reservation.dto.js';
import { StockAtDto, StockSumsDto } from './dto/stock-at.dto.js';
import { StockItemDto, StockItemPageDto } from './dto/stock-item.dto.js';

const unknown = { description: 'Inventory does not know the product' };

/** What operators see of the stock. */
@ApiTags('stock')
@ApiBearerAuth()
@Controller('stock-items')
export class StockItemsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'List the stock of all products, or of those that run short' })
  @ApiOkResponse({ type: StockItemPageDto })
  list(@Query() filter: ListStockItemsDto): Promise<StockItemPageDto> {
    return this.queryBus.execute(new ListStockItemsQuery(filter));
  }

  @Get(':productId')
  @ApiOperation({ summary: 'Get the stock of a product' })
  @ApiOkResponse({ type: StockItemDto })
  @ApiNotFoundResponse(unknown)
  get(@Param('productId', IdPipe) productId: string): Promise<StockItemDto> {
    return this.queryBus.execute(new GetStockItemQuery(productId));
  }

  @Get(':productId/ledger')
  @ApiOperation({
    summary: 'List everything that happened to the stock of a product: who, what, when, why, which order',
  })
  @ApiOkResponse({ type: LedgerPageDto, description: 'The oldest first' })
  @ApiNotFoundResponse(unknown)
  ledger(@Param('productId', IdPipe) productId: string, @Query() page: ReadLedgerDto): Promise<LedgerPageDto> {
    return this.queryBus.execute(new ReadLedgerQuery(productId, page));
  }

  @Get(':productId/past')
  @ApiOperation({ summary: 'Get the stock of a product as it was at a time, counted anew from its ledger' })
  @ApiOkResponse({ type: StockSumsDto })
  @ApiNotFoundResponse({ description: 'Inventory did not know the product then' })
  past(@Param('productId', IdPipe) productId: string, @Query() { at }: StockAtDto): Promise<StockSumsDto> {
    return this.queryBus.execute(new GetStockAtQuery(productId, new Date(at)));
  }

  @Get(':productId/reservations')
  @ApiOperation({ summary: 'List the orders that have pieces of a product in the warehouse' })
  @ApiOkResponse({ type: ReservedPiecesPageDto })
  reservations(
    @Param('productId', IdPipe) productId: string,
    @Query() page: ListReservedPiecesDto,
  ): Promise<ReservedPiecesPageDto> {
    return this.queryBus.execute(new ListReservedPiecesQuery(productId, page));
  }
}
