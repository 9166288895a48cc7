import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MessagingDesk } from './messaging-desk.js';
import { MessagingDto } from './messaging.dto.js';

/** Shows operators how far messages have come. */
@ApiTags('messaging')
@Controller('messaging')
export class MessagingController {
  constructor(private readonly desk: MessagingDesk) {}

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
}
