import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, IdPipe } from '@tradewind/platform';
import { AcknowledgePrices } from '../../application/acknowledge-prices/acknowledge-prices.command.js';
import { AddItemToBasket } from '../../application/add-item/add-item-to-basket.command.js';
import { ChangeItemQuantity } from '../../application/change-item-quantity/change-item-quantity.command.js';
import { EmptyBasket } from '../../application/empty-basket/empty-basket.command.js';
import type { BasketView } from '../../application/queries/get-basket/basket-view.js';
import { GetBasket } from '../../application/queries/get-basket/get-basket.query.js';
import { RemoveItemFromBasket } from '../../application/remove-item/remove-item-from-basket.command.js';
import { BasketDto } from './dto/basket.dto.js';
import { AddItemDto, ChangeQuantityDto } from './dto/item.dto.js';

/** The basket of the signed-in customer; there is no way to name another's. */
@ApiTags('basket')
@Controller('basket')
export class BasketController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Get my basket at current prices' })
  @ApiOkResponse({ type: BasketDto })
  show(@CurrentUser() user: AuthenticatedUser): Promise<BasketView> {
    return this.queries.execute(new GetBasket(user.id));
  }

  @Post('items')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a product to my basket' })
  @ApiOkResponse({ type: BasketDto })
  async add(@CurrentUser() user: AuthenticatedUser, @Body() { productId, quantity }: AddItemDto): Promise<BasketView> {
    await this.commands.execute(new AddItemToBasket(user.id, productId, quantity));
    return this.show(user);
  }

  @Put('items/:productId')
  @ApiOperation({ summary: 'Change the quantity of a product' })
  @ApiOkResponse({ type: BasketDto })
  async change(
    @CurrentUser() user: AuthenticatedUser,
    @Param('productId', IdPipe) productId: string,
    @Body() { quantity }: ChangeQuantityDto,
  ): Promise<BasketView> {
    await this.commands.execute(new ChangeItemQuantity(user.id, productId, quantity));
    return this.show(user);
  }

  @Delete('items/:productId')
  @ApiOperation({ summary: 'Remove a product from my basket' })
  @ApiOkResponse({ type: BasketDto })
  async remove(
    @CurrentUser() user: AuthenticatedUser,
    @Param('productId', IdPipe) productId: string,
  ): Promise<BasketView> {
    await this.commands.execute(new RemoveItemFromBasket(user.id, productId));
    return this.show(user);
  }

  @Delete()
  @ApiOperation({ summary: 'Empty my basket' })
  @ApiOkResponse({ type: BasketDto })
  async empty(@CurrentUser() user: AuthenticatedUser): Promise<BasketView> {
    await this.commands.execute(new EmptyBasket(user.id));
    return this.show(user);
  }

  @Post('price-notices/seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge all price changes' })
  @ApiOkResponse({ type: BasketDto })
  async acknowledgePrices(@CurrentUser() user: AuthenticatedUser): Promise<BasketView> {
    await this.commands.execute(new AcknowledgePrices(user.id));
    return this.show(user);
  }
}
