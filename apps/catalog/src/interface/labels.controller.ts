import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@tradewind/platform';
import { ListBrands, ListCategories } from '../application/queries/list-labels.query.js';
import { LabelDto } from './dto/label.dto.js';

@Public()
@ApiTags('Products')
@Controller()
export class LabelsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('brands')
  @ApiOkResponse({ type: [LabelDto] })
  async brands(): Promise<LabelDto[]> {
    return this.queryBus.execute(new ListBrands());
  }

  @Get('categories')
  @ApiOkResponse({ type: [LabelDto] })
  async categories(): Promise<LabelDto[]> {
    return this.queryBus.execute(new ListCategories());
  }
}
