import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Person, CurrentUser, Idempotent, IdPipe } from '@tradewind/platform';
import { RequestBackInStockMailCommand } from '../../application/request-back-in-stock-mail/request-back-in-stock-mail.command.js';
import { WithdrawBackInStockRequestCommand } from '../../application/withdraw-back-in-stock-request/withdraw-back-in-stock-request.command.js';
import { ListBackInStockRequestsQuery } from '../../read-model/list-back-in-stock-requests.query.js';
import {
  BackInStockRequestedDto,
  BackInStockRequestsDto,
  RequestBackInStockMailDto,
} from './dto/back-in-stock-request.dto.js';

@ApiTags('back in stock')
@ApiBearerAuth()
@Controller('back-in-stock-requests')
export class BackInStockRequestsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the products that I wait for' })
  @ApiOkResponse({ type: BackInStockRequestsDto })
  async list(@CurrentUser() user: Person): Promise<BackInStockRequestsDto> {
    return { items: await this.queryBus.execute(new ListBackInStockRequestsQuery(user.id)) };
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Ask for an e-mail when a product can be bought again; asking twice is one request' })
  @ApiCreatedResponse({ type: BackInStockRequestedDto })
  @ApiNotFoundResponse({ description: '`product-not-known`' })
  @ApiConflictResponse({ description: '`product-must-be-out-of-stock` or `person-has-room-for-a-request`' })
  async request(
    @CurrentUser() user: Person,
    @Body() { productId }: RequestBackInStockMailDto,
  ): Promise<BackInStockRequestedDto> {
    const command = new RequestBackInStockMailCommand(user.id, productId.toLowerCase());
    return { requestId: await this.commandBus.execute(command) };
  }

  @Delete(':requestId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a request' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'The request does not exist, or it is not yours' })
  @ApiConflictResponse({ description: '`request-must-be-open`: the e-mail is already on its way' })
  async withdraw(@CurrentUser() user: Person, @Param('requestId', IdPipe) requestId: string): Promise<void> {
    await this.commandBus.execute(new WithdrawBackInStockRequestCommand(user.id, requestId));
  }
}
