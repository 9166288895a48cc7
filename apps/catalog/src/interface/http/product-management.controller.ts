import { Body, Controller, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Money } from '@tradewind/domain';
import { AcceptedVersions, HonoursIfMatch, Idempotent, IdPipe } from '@tradewind/platform';
import { ChangeProductPriceCommand } from '../../application/change-product-price/change-product-price.command.js';
import { CreateProductCommand } from '../../application/create-product/create-product.command.js';
import { DiscontinueProductCommand } from '../../application/discontinue-product/discontinue-product.command.js';
import { ReviseProductCommand } from '../../application/revise-product/revise-product.command.js';
import { CreateProductDto } from './dto/create-product.dto.js';
import { ProductCreatedDto } from './dto/created.dto.js';
import { PriceDto } from './dto/price.dto.js';
import { mustChangeSomething, ReviseProductDto } from './dto/revise-product.dto.js';

/** What operators change in the catalogue. */
@ApiTags('catalogue management')
@Controller('products')
export class ProductManagementController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Create a product' })
  @Idempotent()
  @ApiCreatedResponse({ type: ProductCreatedDto })
  async create(@Body() { sku, price, ...details }: CreateProductDto): Promise<ProductCreatedDto> {
    const command = new CreateProductCommand(sku, details, Money.of(price.amount, price.currency));
    return { productId: await this.commandBus.execute(command) };
  }

  @Patch(':id')
  @HttpCode(204)
  @HonoursIfMatch()
  @ApiOperation({ summary: 'Change the details of a product' })
  @ApiNoContentResponse()
  async revise(
    @Param('id', IdPipe) id: string,
    @AcceptedVersions() versions: ReadonlySet<number> | undefined,
    @Body() changes?: ReviseProductDto,
  ): Promise<void> {
    mustChangeSomething(changes);
    await this.commandBus.execute(new ReviseProductCommand(id, changes, versions));
  }

  @Put(':id/price')
  @HttpCode(204)
  @HonoursIfMatch()
  @ApiOperation({ summary: 'Change the regular price of a product' })
  @ApiNoContentResponse({ description: 'The regular price was changed' })
  async changePrice(
    @Param('id', IdPipe) id: string,
    @AcceptedVersions() versions: ReadonlySet<number> | undefined,
    @Body() { amount, currency }: PriceDto,
  ): Promise<void> {
    await this.commandBus.execute(new ChangeProductPriceCommand(id, Money.of(amount, currency), versions));
  }

  @Post(':id/discontinue')
  @HttpCode(204)
  @HonoursIfMatch()
  @ApiOperation({ summary: 'Discontinue a product' })
  @ApiNoContentResponse()
  async discontinue(
    @Param('id', IdPipe) id: string,
    @AcceptedVersions() versions: ReadonlySet<number> | undefined,
  ): Promise<void> {
    await this.commandBus.execute(new DiscontinueProductCommand(id, versions));
  }
}
