import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { GetBestSellersQuery } from '../../read-model/get-best-sellers.query.js';
import { GetBoughtTogetherQuery } from '../../read-model/get-bought-together.query.js';
import { BestSellersDto } from './dto/best-sellers.dto.js';
import { ProductDto, productDtoOf } from './dto/product.dto.js';

/** What customers buy. How many pieces were sold is for operators only, and Analytics tells them. */
@ApiTags('products')
@Controller()
export class PurchasesController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('best-sellers')
  @ApiOperation({ summary: 'List the best sellers of a period' })
  @ApiOkResponse({ type: [ProductDto], description: 'The best first; orders that were returned do not count' })
  async bestSellers(@Query() { period = 'month', category, limit = 24 }: BestSellersDto): Promise<ProductDto[]> {
    return (await this.queryBus.execute(new GetBestSellersQuery({ period, category, limit }))).map(productDtoOf);
  }

  @Get('products/:id/bought-together')
  @ApiOperation({ summary: 'List products that are often bought together with a product' })
  @ApiOkResponse({ type: [ProductDto], description: 'The most frequent first; at most 8' })
  async boughtTogether(@Param('id', IdPipe) id: string): Promise<ProductDto[]> {
    return (await this.queryBus.execute(new GetBoughtTogetherQuery(id))).map(productDtoOf);
  }
}
