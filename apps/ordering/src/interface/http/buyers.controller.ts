import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Person, CurrentUser } from '@tradewind/platform';
import { GetMyBuyerQuery } from '../../read-model/get-my-buyer.query.js';
import { BuyerDto } from './dto/buyer.dto.js';

@ApiTags('buyers')
@ApiBearerAuth()
@Controller('buyers')
export class BuyersController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('me')
  @ApiOperation({ summary: 'Get my buyer profile' })
  @ApiOkResponse({ type: BuyerDto })
  @ApiNotFoundResponse({ description: 'You have not placed an order yet' })
  getMine(@CurrentUser() user: Person): Promise<BuyerDto> {
    return this.queryBus.execute(new GetMyBuyerQuery(user.id));
  }
}
