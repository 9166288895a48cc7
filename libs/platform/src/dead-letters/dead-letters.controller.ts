import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadLetters } from '@tradewind/messaging';
import { CurrentUser, Roles } from '../auth/auth.decorators.js';
import type { AuthenticatedUser } from '../auth/authenticated-user.js';
import { DeadLetterDetailDto } from './dead-letter-detail.dto.js';
import { DeadLetterPageDto, DeadLetterSummaryDto } from './dead-letter.dto.js';
import { DiscardDeadLetterDto } from './discard-dead-letter.dto.js';
import { ListDeadLettersDto } from './list-dead-letters.dto.js';
import { LetterIdPipe } from './letter-id.pipe.js';
import { OperatorDesk } from './operator-desk.js';
import { ReplayDeadLettersDto, ReplayedDto } from './replay-dead-letters.dto.js';
import { replaySelection } from './replay-selection.js';

/** What this service could not handle, and what of its own events the broker did not take, for operators. */
@ApiTags('dead letters')
@Roles('operator')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly desk: OperatorDesk,
  ) {}

  @ApiOperation({ summary: 'Lists what could not be handled or published, and what waits behind it' })
  @ApiOkResponse({ type: DeadLetterPageDto })
  @Get()
  async list(@Query() filter: ListDeadLettersDto): Promise<DeadLetterPageDto> {
    const { letters, next } = await this.deadLetters.list(filter);
    return { letters, next: next ?? null };
  }

  @ApiOperation({ summary: 'Shows a letter with headers, payload, error and what waits behind it' })
  @ApiOkResponse({ type: DeadLetterDetailDto })
  @Get(':id')
  show(@Param('id', LetterIdPipe) id: string): Promise<DeadLetterDetailDto> {
    return this.desk.show(id);
  }

  @ApiOperation({ summary: 'Tries dead letters again, those of one key in order; outgoing ones are published' })
  @ApiOkResponse({ type: ReplayedDto })
  @HttpCode(200)
  @Post('replay')
  replay(@Body() body: ReplayDeadLettersDto, @CurrentUser() operator: AuthenticatedUser): Promise<ReplayedDto> {
    return this.desk.replay(replaySelection(body), operator);
  }

  @ApiOperation({
    summary: 'Gives a letter up for good; it stays on record with the reason, and the next of its key goes on',
  })
  @ApiOkResponse({ type: DeadLetterSummaryDto })
  @HttpCode(200)
  @Post(':id/discard')
  discard(
    @Param('id', LetterIdPipe) id: string,
    @Body() { reason }: DiscardDeadLetterDto,
    @CurrentUser() operator: AuthenticatedUser,
  ): Promise<DeadLetterSummaryDto> {
    return this.desk.discard(id, reason, operator);
  }
}
