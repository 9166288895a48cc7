import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Money } from '@tradewind/domain';
import { AcceptedVersions, HonoursIfMatch, IdPipe } from '@tradewind/platform';
import { EndProductSaleCommand } from '../../application/end-product-sale/end-product-sale.command.js';
import { PutProductOnSaleCommand } from '../../application/put-product-on-sale/put-product-on-sale.command.js';
import { PutOnSaleDto } from './dto/put-on-sale.dto.js';

@ApiTags('catalogue management')
@Controller('products')
export class SalesController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put(':id/sale')
  @HttpCode(204)
  @HonoursIfMatch()
  @ApiOperation({ summary: 'Put a product on sale, now or later' })
  @ApiNoContentResponse({ description: 'The sale has started or is planned' })
  async putOnSale(
    @Param('id', IdPipe) id: string,
    @AcceptedVersions() versions: ReadonlySet<number> | undefined,
    @Body() { price, from, until }: PutOnSaleDto,
  ): Promise<void> {
    const salePrice = Money.of(price.amount, price.currency);
    await this.commandBus.execute(
      new PutProductOnSaleCommand(id, salePrice, new Date(from), new Date(until), versions),
    );
  }

  @Delete(':id/sale')
  @HttpCode(204)
  @HonoursIfMatch()
  @ApiOperation({ summary: 'End or cancel the sale of a product' })
  @ApiNoContentResponse()
  async endSale(
    @Param('id', IdPipe) id: string,
    @AcceptedVersions() versions: ReadonlySet<number> | undefined,
  ): Promise<void> {
    await this.commandBus.execute(new EndProductSaleCommand(id, versions));
  }
}
