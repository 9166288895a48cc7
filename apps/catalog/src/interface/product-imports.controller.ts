import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BodyLimit, Idempotent, IdPipe, JsonLimits, Roles } from '@tradewind/platform';
import { ImportProducts } from '../application/import-products/import-products.command.js';
import { readCsv } from '../application/import-products/read-csv.js';
import { readJson } from '../application/import-products/read-json.js';
import { GetProductImport } from '../application/queries/get-product-import.query.js';
import { ImportAcceptedDto } from './dto/created.dto.js';
import { ProductImportDto } from './dto/product-import.dto.js';

const limitBytes = 20 * 1024 * 1024;
const limitStructure = { keys: 1_000_000, items: 100_000 };

@Roles('operator')
@ApiTags('Keeping the catalogue')
@Controller('product-imports')
export class ProductImportsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @HttpCode(202)
  @BodyLimit(limitBytes)
  @JsonLimits(limitStructure)
  @Idempotent()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({
    description:
      'A product file: columns, or fields, sku, name, brand, category, price (49.90), and optionally description, currency, picture',
    schema: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'object' } }] },
  })
  @ApiAcceptedResponse({ type: ImportAcceptedDto })
  async import(@Req() request: { readonly body: unknown }): Promise<ImportAcceptedDto> {
    const { body } = request;
    const file = typeof body === 'string' ? await readCsv(body) : readJson(body);
    return { importId: await this.commandBus.execute(new ImportProducts(file)) };
  }

  @Get(':id')
  @ApiOkResponse({ type: ProductImportDto })
  async progress(@Param('id', IdPipe) id: string): Promise<ProductImportDto> {
    return this.queryBus.execute(new GetProductImport(id));
  }
}
