import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@tradewind/platform';
import { GetAvailabilityQuery } from '../../read-model/get-availability.query.js';
import { AvailabilityDto } from './dto/stock-item.dto.js';

@ApiTags('availability')
@Controller('availability')
export class AvailabilityController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get(':productId')
  @ApiOperation({ summary: 'Get how many pieces of a product can be bought' })
  @ApiOkResponse({ type: AvailabilityDto })
  @ApiNotFoundResponse({ description: 'Inventory does not know the product' })
  get(@Param('productId', IdPipe) productId: string): Promise<AvailabilityDto> {
    return this.queryBus.execute(new GetAvailabilityQuery(productId));
  }
}
