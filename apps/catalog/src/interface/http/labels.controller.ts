import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListBrandsQuery } from '../../read-model/list-brands.query.js';
import { ListCategoriesQuery } from '../../read-model/list-categories.query.js';
import { LabelDto } from './dto/label.dto.js';

@ApiTags('products')
@Controller()
export class LabelsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('brands')
  @ApiOperation({ summary: 'List brands with the number of their products' })
  @ApiOkResponse({ type: [LabelDto] })
  async brands(): Promise<LabelDto[]> {
    return this.queryBus.execute(new ListBrandsQuery());
  }

  @Get('categories')
  @ApiOperation({ summary: 'List categories with the number of their products' })
  @ApiOkResponse({ type: [LabelDto] })
  async categories(): Promise<LabelDto[]> {
    return this.queryBus.execute(new ListCategoriesQuery());
  }
}
