import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser } from '@tradewind/platform';
import { GetMyBuyerQuery } from '../../read-model/get-my-buyer.query.js';
import { BuyerDto } from './dto/buyer.dto.js';

@ApiTags('buyers')
@ApiBearerAuth()
@Controller('buyers')
export class BuyersController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('me')
  @ApiOperation({ summary: 'Me as a buyer: my name and the payment methods of my orders' })
  @ApiOkResponse({ type: BuyerDto })
  @ApiNotFoundResponse({ description: 'You have not ordered yet' })
  getMine(@CurrentUser() user: AuthenticatedUser): Promise<BuyerDto> {
    return this.queryBus.execute(new GetMyBuyerQuery(user.id));
  }
}
