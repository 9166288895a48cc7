import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadLetters } from '@tradewind/messaging';
import { CurrentPrincipal } from '../auth/auth.decorators.js';
import type { Principal } from '../auth/principal.js';
import { DeadLetterDetailDto } from './dead-letter-detail.dto.js';
import { DeadLetterPageDto, DeadLetterSummaryDto } from './dead-letter.dto.js';
import { DiscardDeadLetterDto } from './discard-dead-letter.dto.js';
import { ListDeadLettersDto } from './list-dead-letters.dto.js';
import { LetterIdPipe } from './letter-id.pipe.js';
import { OperatorDesk } from './operator-desk.js';
import { ReplayDeadLettersDto, ReplayedDto } from './replay-dead-letters.dto.js';
import { replaySelection } from './replay-selection.js';

/** Lets operators manage the messages that this service could not handle and the events that the broker refused. */
@ApiTags('dead letters')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly desk: OperatorDesk,
  ) {}

  @ApiOperation({ summary: 'List dead letters and the messages that wait behind them' })
  @ApiOkResponse({ type: DeadLetterPageDto })
  @Get()
  async list(@Query() filter: ListDeadLettersDto): Promise<DeadLetterPageDto> {
    const { letters, next } = await this.deadLetters.list(filter);
    return { letters, next: next ?? null };
  }

  @ApiOperation({
    summary: 'Get a dead letter with its headers, payload, error and the messages that wait behind it',
    description:
      'What the contract marks as personal is masked, except for the roles `support` and `analyst`. A payload that is no JSON, or of a type without a contract, is shown to the role `support` alone. A replay handles the message as it was.',
  })
  @ApiOkResponse({ type: DeadLetterDetailDto })
  @Get(':id')
  show(@Param('id', LetterIdPipe) id: string, @CurrentPrincipal() operator: Principal): Promise<DeadLetterDetailDto> {
    return this.desk.show(id, operator);
  }

  @ApiOperation({ summary: 'Replay dead letters, those of one key in order; outgoing events are published' })
  @ApiOkResponse({ type: ReplayedDto })
  @HttpCode(200)
  @Post('replay')
  replay(@Body() body: ReplayDeadLettersDto, @CurrentPrincipal() operator: Principal): Promise<ReplayedDto> {
    return this.desk.replay(replaySelection(body), operator);
  }

  @ApiOperation({
    summary:
      'Discard a dead letter for good; it stays on record with the reason, and the next message of its key is handled',
  })
  @ApiOkResponse({ type: DeadLetterSummaryDto })
  @HttpCode(200)
  @Post(':id/discard')
  discard(
    @Param('id', LetterIdPipe) id: string,
    @Body() { reason }: DiscardDeadLetterDto,
    @CurrentPrincipal() operator: Principal,
  ): Promise<DeadLetterSummaryDto> {
    return this.desk.discard(id, reason, operator);
  }
}
