import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Person, CurrentUser, IdPipe } from '@tradewind/platform';
import { AcknowledgePricesCommand } from '../../application/acknowledge-prices/acknowledge-prices.command.js';
import { AddItemToBasketCommand } from '../../application/add-item-to-basket/add-item-to-basket.command.js';
import { ChangeItemQuantityCommand } from '../../application/change-item-quantity/change-item-quantity.command.js';
import { EmptyBasketCommand } from '../../application/empty-basket/empty-basket.command.js';
import { RemoveItemFromBasketCommand } from '../../application/remove-item-from-basket/remove-item-from-basket.command.js';
import { GetBasketQuery } from '../../read-model/get-basket.query.js';
import { BasketDto } from './dto/basket.dto.js';
import { AddItemDto, ChangeQuantityDto } from './dto/item.dto.js';
import { TooFewPiecesDto } from './dto/too-few-pieces.dto.js';

const tooFewPieces = { type: TooFewPiecesDto, description: 'There are too few pieces, or the basket cannot hold them' };

/** The basket of the signed-in customer. No request can name the basket of another customer. */
@ApiTags('basket')
@Controller('basket')
export class BasketController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Get my basket at current prices' })
  @ApiOkResponse({ type: BasketDto })
  show(@CurrentUser() user: Person): Promise<BasketDto> {
    return this.queryBus.execute(new GetBasketQuery(user.id));
  }

  @Post('items')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a product to my basket' })
  @ApiOkResponse({ type: BasketDto })
  @ApiConflictResponse(tooFewPieces)
  async add(@CurrentUser() user: Person, @Body() { productId, quantity }: AddItemDto): Promise<BasketDto> {
    await this.commandBus.execute(new AddItemToBasketCommand(user.id, productId, quantity));
    return this.show(user);
  }

  @Put('items/:productId')
  @ApiOperation({ summary: 'Change the quantity of a product' })
  @ApiOkResponse({ type: BasketDto })
  @ApiConflictResponse(tooFewPieces)
  async change(
    @CurrentUser() user: Person,
    @Param('productId', IdPipe) productId: string,
    @Body() { quantity }: ChangeQuantityDto,
  ): Promise<BasketDto> {
    await this.commandBus.execute(new ChangeItemQuantityCommand(user.id, productId, quantity));
    return this.show(user);
  }

  @Delete('items/:productId')
  @ApiOperation({ summary: 'Remove a product from my basket' })
  @ApiOkResponse({ type: BasketDto })
  async remove(@CurrentUser() user: Person, @Param('productId', IdPipe) productId: string): Promise<BasketDto> {
    await this.commandBus.execute(new RemoveItemFromBasketCommand(user.id, productId));
    return this.show(user);
  }

  @Delete()
  @ApiOperation({ summary: 'Empty my basket' })
  @ApiOkResponse({ type: BasketDto })
  async empty(@CurrentUser() user: Person): Promise<BasketDto> {
    await this.commandBus.execute(new EmptyBasketCommand(user.id));
    return this.show(user);
  }

  @Post('price-notices/seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge all price changes' })
  @ApiOkResponse({ type: BasketDto })
  async acknowledgePrices(@CurrentUser() user: Person): Promise<BasketDto> {
    await this.commandBus.execute(new AcknowledgePricesCommand(user.id));
    return this.show(user);
  }
}
