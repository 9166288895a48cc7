import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/auth.decorators.js';
import type { Principal } from '../auth/principal.js';
import { MessagingDesk } from './messaging-desk.js';
import { MessagingDto } from './messaging.dto.js';
import { OutboxDesk } from './outbox-desk.js';
import { OutboxMessageDto } from './outbox-message.dto.js';
import { PositionPipe } from './position.pipe.js';

/** Shows operators how far messages have come, and what they hold. */
@ApiTags('messaging')
@Controller('messaging')
export class MessagingController {
  constructor(
    private readonly desk: MessagingDesk,
    private readonly outbox: OutboxDesk,
  ) {}

  @ApiOperation({
    summary: 'Get what waits in the outbox, how far consumers are behind, and how many messages have failed',
    description:
      'The same figures as in the metrics. What can not be read within 3.5 s, because the broker or the database does not answer, is null.',
  })
  @ApiOkResponse({ type: MessagingDto })
  @Get()
  read(): Promise<MessagingDto> {
    return this.desk.read();
  }

  @ApiOperation({
    summary: 'Get a message of the outbox as it is published, with headers and payload',
    description:
      'The outbox keeps what it has published for at least 24 hours. What the contract marks as personal is masked, except for the roles `support` and `analyst`.',
  })
  @ApiOkResponse({ type: OutboxMessageDto })
  @Get('outbox/:position')
  show(
    @Param('position', PositionPipe) position: string,
    @CurrentPrincipal() operator: Principal,
  ): Promise<OutboxMessageDto> {
    return this.outbox.show(position, operator);
  }
}
