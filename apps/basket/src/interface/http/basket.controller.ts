import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { AcknowledgePricesCommand } from '../../application/acknowledge-prices/acknowledge-prices.command.js';
import { AddItemToBasketCommand } from '../../application/add-item-to-basket/add-item-to-basket.command.js';
import { ChangeItemQuantityCommand } from '../../application/change-item-quantity/change-item-quantity.command.js';
import { EmptyBasketCommand } from '../../application/empty-basket/empty-basket.command.js';
import { RemoveItemFromBasketCommand } from '../../application/remove-item-from-basket/remove-item-from-basket.command.js';
import type { BasketOwner } from '../../domain/basket/basket-owner.js';
import { GetBasketQuery } from '../../read-model/get-basket.query.js';
import { BasketDto } from './dto/basket.dto.js';
import { AddItemDto, ChangeQuantityDto } from './dto/item.dto.js';
import { TooFewPiecesDto } from './dto/too-few-pieces.dto.js';
import { GuestAdmissionGuard } from './guest-admission.guard.js';
import { Owner } from './owner.decorator.js';

const tooFewPieces = { type: TooFewPiecesDto, description: 'There are too few pieces, or the basket cannot hold them' };

/**
 * The basket of the signed-in customer, or of a guest who names a secret. A guest's basket comes into being with the first
 * item. No request can name the basket of another customer.
 */
@ApiTags('basket')
@UseGuards(GuestAdmissionGuard)
@Controller('basket')
export class BasketController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Get my basket at current prices' })
  @ApiOkResponse({ type: BasketDto })
  show(@Owner() owner: BasketOwner): Promise<BasketDto> {
    return this.queryBus.execute(new GetBasketQuery(owner.id));
  }

  @Post('items')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a product to my basket' })
  @ApiOkResponse({ type: BasketDto })
  @ApiConflictResponse(tooFewPieces)
  async add(@Owner() owner: BasketOwner, @Body() { productId, quantity }: AddItemDto): Promise<BasketDto> {
    await this.commandBus.execute(new AddItemToBasketCommand(owner, productId, quantity));
    return this.show(owner);
  }

  @Put('items/:productId')
  @ApiOperation({ summary: 'Change the quantity of a product' })
  @ApiOkResponse({ type: BasketDto })
  @ApiConflictResponse(tooFewPieces)
  async change(
    @Owner() owner: BasketOwner,
    @Param('productId', IdPipe) productId: string,
    @Body() { quantity }: ChangeQuantityDto,
  ): Promise<BasketDto> {
    await this.commandBus.execute(new ChangeItemQuantityCommand(owner.id, productId, quantity));
    return this.show(owner);
  }

  @Delete('items/:productId')
  @ApiOperation({ summary: 'Remove a product from my basket' })
  @ApiOkResponse({ type: BasketDto })
  async remove(@Owner() owner: BasketOwner, @Param('productId', IdPipe) productId: string): Promise<BasketDto> {
    await this.commandBus.execute(new RemoveItemFromBasketCommand(owner.id, productId));
    return this.show(owner);
  }

  @Delete()
  @ApiOperation({ summary: 'Empty my basket' })
  @ApiOkResponse({ type: BasketDto })
  async empty(@Owner() owner: BasketOwner): Promise<BasketDto> {
    await this.commandBus.execute(new EmptyBasketCommand(owner.id));
    return this.show(owner);
  }

  @Post('price-notices/seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge all price changes' })
  @ApiOkResponse({ type: BasketDto })
  async acknowledgePrices(@Owner() owner: BasketOwner): Promise<BasketDto> {
    await this.commandBus.execute(new AcknowledgePricesCommand(owner.id));
    return this.show(owner);
  }
}
