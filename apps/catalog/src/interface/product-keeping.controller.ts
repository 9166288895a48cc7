import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Money } from '@tradewind/domain';
import { Idempotent, IdPipe, Roles } from '@tradewind/platform';
import { ChangeProductPrice } from '../application/change-product-price/change-product-price.command.js';
import { CreateProduct } from '../application/create-product/create-product.command.js';
import { DiscontinueProduct } from '../application/discontinue-product/discontinue-product.command.js';
import { EndProductSale } from '../application/end-product-sale/end-product-sale.command.js';
import { PutProductOnSale } from '../application/put-product-on-sale/put-product-on-sale.command.js';
import { ReviseProduct } from '../application/revise-product/revise-product.command.js';
import { CreateProductDto } from './dto/create-product.dto.js';
import { ProductCreatedDto } from './dto/created.dto.js';
import { MoneyDto } from './dto/money.dto.js';
import { PutOnSaleDto } from './dto/put-on-sale.dto.js';
import { mustChangeSomething, ReviseProductDto } from './dto/revise-product.dto.js';

/** What an operator does with the catalogue. */
@Roles('operator')
@ApiTags('catalogue management')
@Controller('products')
export class ProductKeepingController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Create a product' })
  @Idempotent()
  @ApiCreatedResponse({ type: ProductCreatedDto })
  async create(@Body() { sku, price, ...details }: CreateProductDto): Promise<ProductCreatedDto> {
    const command = new CreateProduct(sku, details, Money.of(price.amount, price.currency));
    return { productId: await this.commandBus.execute(command) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the details of a product' })
  @ApiNoContentResponse()
  async revise(@Param('id', IdPipe) id: string, @Body() changes?: ReviseProductDto): Promise<void> {
    mustChangeSomething(changes);
    await this.commandBus.execute(new ReviseProduct(id, changes));
  }

  @Put(':id/price')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the regular price of a product' })
  @ApiNoContentResponse({ description: 'The regular price was changed' })
  async changePrice(@Param('id', IdPipe) id: string, @Body() { amount, currency }: MoneyDto): Promise<void> {
    await this.commandBus.execute(new ChangeProductPrice(id, Money.of(amount, currency)));
  }

  @Put(':id/sale')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a product on sale, now or later' })
  @ApiNoContentResponse({ description: 'The sale has started or is planned' })
  async putOnSale(@Param('id', IdPipe) id: string, @Body() { price, from, until }: PutOnSaleDto): Promise<void> {
    const salePrice = Money.of(price.amount, price.currency);
    await this.commandBus.execute(new PutProductOnSale(id, salePrice, new Date(from), new Date(until)));
  }

  @Delete(':id/sale')
  @HttpCode(204)
  @ApiOperation({ summary: 'End or cancel the sale of a product' })
  @ApiNoContentResponse()
  async endSale(@Param('id', IdPipe) id: string): Promise<void> {
    await this.commandBus.execute(new EndProductSale(id));
  }

  @Post(':id/discontinue')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discontinue a product' })
  @ApiNoContentResponse()
  async discontinue(@Param('id', IdPipe) id: string): Promise<void> {
    await this.commandBus.execute(new DiscontinueProduct(id));
  }
}
