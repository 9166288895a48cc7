import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { GetPriceHistoryQuery } from '../../read-model/get-price-history.query.js';
import { GetProductQuery } from '../../read-model/get-product.query.js';
import { GetRecommendationsQuery } from '../../read-model/get-recommendations.query.js';
import { SearchProductsQuery } from '../../read-model/search-products/search-products.query.js';
import { PriceHistoryEntryDto } from './dto/price-history-entry.dto.js';
import { ProductAtVersionDto, ProductDto, productDtoOf, ProductPageDto } from './dto/product.dto.js';
import { SearchProductsDto } from './dto/search-products.dto.js';
import { entityTagOf } from './entity-tag-of.js';

@ApiTags('products')
@Controller('products')
export class ProductsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Search products' })
  @ApiOkResponse({ type: ProductPageDto })
  async search(@Query() criteria: SearchProductsDto): Promise<ProductPageDto> {
    const { items, next } = await this.queryBus.execute(new SearchProductsQuery(criteria));
    return { items: items.map(productDtoOf), next: next ?? null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a product' })
  @ApiOkResponse({
    type: ProductAtVersionDto,
    headers: {
      ETag: { description: 'For `If-Match` of a change', schema: { type: 'string', example: '"7-in-stock"' } },
    },
  })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductAtVersionDto> {
    const product = await this.queryBus.execute(new GetProductQuery(id));
    reply.header('ETag', entityTagOf(product));
    return { ...productDtoOf(product), version: product.version };
  }

  @Get(':id/recommendations')
  @ApiOperation({ summary: 'List products to recommend with a product' })
  @ApiOkResponse({ type: [ProductDto], description: 'Recommended products, the best first' })
  async recommendations(@Param('id', IdPipe) id: string): Promise<ProductDto[]> {
    return (await this.queryBus.execute(new GetRecommendationsQuery(id))).map(productDtoOf);
  }

  @Get(':id/price-history')
  @ApiOperation({ summary: 'List the prices of a product' })
  @ApiOkResponse({ type: [PriceHistoryEntryDto], description: 'Prices that customers paid, the newest first' })
  async priceHistory(@Param('id', IdPipe) id: string): Promise<PriceHistoryEntryDto[]> {
    return this.queryBus.execute(new GetPriceHistoryQuery(id));
  }
}
