import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedRequest, type Person, CurrentUser, ProblemException } from '@tradewind/platform';
import { MergeGuestBasketCommand } from '../../application/merge-guest-basket/merge-guest-basket.command.js';
import { GetBasketQuery } from '../../read-model/get-basket.query.js';
import { MergedBasketDto } from './dto/merged-basket.dto.js';
import { guestCapability, guestHeader } from './guest-capability.js';
import { guestIdOf } from './owner.decorator.js';

@ApiTags('basket')
@Controller('basket/merge')
export class MergeController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Move the basket that I filled as a guest into my own; repeating it changes nothing' })
  @ApiHeader({ name: guestHeader, required: true, description: 'The secret of the guest' })
  @ApiOkResponse({ type: MergedBasketDto })
  async merge(@CurrentUser() user: Person, @Req() { headers }: AuthenticatedRequest): Promise<MergedBasketDto> {
    const secret = guestCapability(headers);
    if (secret === undefined) throw headerMissing();
    const leftOut = await this.commandBus.execute(new MergeGuestBasketCommand(user.id, guestIdOf(secret)));
    return { basket: await this.queryBus.execute(new GetBasketQuery(user.id)), leftOut };
  }
}

function headerMissing(): ProblemException {
  const errors = [{ field: guestHeader, reason: 'is missing' }];
  return new ProblemException(400, { code: 'validation-failed', title: 'The request is not valid', errors });
}
