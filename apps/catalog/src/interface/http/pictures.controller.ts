import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { GetProductQuery } from '../../read-model/get-product.query.js';
import { art } from './picture/art.js';
import { pictureVersion } from './picture/picture-version.js';

interface Answer {
  type(mediaType: string): this;
  header(name: string, value: string): this;
  send(body: string): void;
}

@ApiTags('products')
@Controller('products')
export class PicturesController {
  constructor(private readonly queryBus: QueryBus) {}

  /** The URL in a product contains the version of its picture, so a response for that version can be cached forever. */
  @Get(':id/picture')
  @ApiOperation({ summary: 'Get the picture of a product' })
  @ApiProduces('image/svg+xml')
  @ApiQuery({ name: 'v', required: false, type: String })
  @ApiOkResponse({ schema: { type: 'string' } })
  async picture(@Param('id', IdPipe) id: string, @Query('v') version: unknown, @Res() answer: Answer): Promise<void> {
    const { sku, motif } = await this.queryBus.execute(new GetProductQuery(id));
    const lasting = version === pictureVersion(sku, motif);
    answer.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    answer.type('image/svg+xml; charset=utf-8').send(art(sku, motif));
  }
}
