import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Principal, CurrentPrincipal, Idempotent, IdPipe } from '@tradewind/platform';
import { SendMailAgainCommand } from '../../application/send-mail-again/send-mail-again.command.js';
import { GetMailQuery } from '../../read-model/get-mail.query.js';
import { ListMailsQuery } from '../../read-model/list-mails.query.js';
import { ListMailsDto } from './dto/list-mails.dto.js';
import { MailDetailDto, MailPageDto } from './dto/mail.dto.js';
import { SendMailAgainDto } from './dto/send-mail-again.dto.js';

/** Lets operators see what became of each mail. */
@ApiTags('mails')
@ApiBearerAuth()
@Controller('mails')
export class MailsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List mails, the newest first' })
  @ApiOkResponse({ type: MailPageDto })
  list(@Query() filter: ListMailsDto): Promise<MailPageDto> {
    return this.queryBus.execute(new ListMailsQuery(filter));
  }

  @Get(':mailId')
  @ApiOperation({ summary: 'Get a mail with its history' })
  @ApiOkResponse({ type: MailDetailDto })
  @ApiNotFoundResponse({ description: 'The mail does not exist' })
  get(@Param('mailId', IdPipe) mailId: string): Promise<MailDetailDto> {
    return this.queryBus.execute(new GetMailQuery(mailId));
  }

  @Post(':mailId/send-again')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Send a settled mail once more, whatever its age' })
  @ApiOkResponse({ type: MailDetailDto })
  @ApiNotFoundResponse({ description: 'The mail does not exist' })
  @ApiConflictResponse({ description: '`mail-must-be-settled`: it is still waiting' })
  async sendAgain(
    @CurrentPrincipal() operator: Principal,
    @Param('mailId', IdPipe) mailId: string,
    @Body() { reason }: SendMailAgainDto,
  ): Promise<MailDetailDto> {
    await this.commandBus.execute(new SendMailAgainCommand(mailId, operator.id, reason));
    return this.get(mailId);
  }
}
