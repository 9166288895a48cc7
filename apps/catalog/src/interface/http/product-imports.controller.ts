import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Idempotent, IdPipe, ReceivesFile, type ReceivedFile } from '@tradewind/platform';
import { ImportProductsCommand } from '../../application/import-products/import-products.command.js';
import { GetProductImportQuery } from '../../read-model/get-product-import.query.js';
import { ImportAcceptedDto } from './dto/created.dto.js';
import { ProductImportDto } from './dto/product-import.dto.js';
import { rejectionsAsCsv } from './rejections-as-csv.js';

const limitBytes = 20 * 1024 * 1024;

@ApiTags('catalogue management')
@Controller('product-imports')
export class ProductImportsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Import products from a file' })
  @ReceivesFile({ bytes: limitBytes, types: ['text/csv', 'application/json'] })
  @Idempotent()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({
    description:
      'A product file of at most 20 MB and 500,000 lines. Required columns (CSV) or fields (JSON): sku, name, brand, category, price (49.90). Optional: description, currency, picture',
    schema: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'object' } }] },
  })
  @ApiAcceptedResponse({ type: ImportAcceptedDto })
  async import(@Req() { body }: { readonly body: ReceivedFile }): Promise<ImportAcceptedDto> {
    const format = body.mediaType === 'application/json' ? 'json' : 'csv';
    const file = { format, read: () => body.read() } as const;
    return { importId: await this.commandBus.execute(new ImportProductsCommand(file)) };
  }

  @Get(':importId')
  @ApiOperation({ summary: 'Get the progress of an import' })
  @ApiOkResponse({ type: ProductImportDto })
  async progress(@Param('importId', IdPipe) id: string): Promise<ProductImportDto> {
    return this.queryBus.execute(new GetProductImportQuery(id));
  }

  @Get(':importId/rejections')
  @ApiOperation({ summary: 'Get all rejections of an import as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'All rejections as CSV, one per line: line, field, reason',
    schema: { type: 'string' },
  })
  async rejections(@Param('importId', IdPipe) id: string): Promise<StreamableFile> {
    await this.queryBus.execute(new GetProductImportQuery(id));
    return new StreamableFile(Readable.from(rejectionsAsCsv(this.queryBus, id)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="rejections-${id}.csv"`,
    });
  }
}
