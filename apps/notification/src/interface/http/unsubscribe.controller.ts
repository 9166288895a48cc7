import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BodyLimit, ReceivesForm, sendPage } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnsubscribeLinks } from '../../application/ports/unsubscribe-links.js';
import { UnsubscribeCommand } from '../../application/unsubscribe/unsubscribe.command.js';
import { UnsubscribeLinkNotValidError } from '../../domain/preferences/unsubscribe-link-not-valid.error.js';
import { UnsubscribeDto } from './dto/unsubscribe.dto.js';
import { linkNotValid, unsubscribed, unsubscribeQuestion } from './pages/unsubscribe-pages.js';

const formBytes = 4_096;

/**
 * Unsubscribes who has the link of an e-mail, without signing in. Mail services follow links to look at them, so only a POST
 * changes something (RFC 8058).
 */
@ApiTags('unsubscribe')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly links: UnsubscribeLinks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Show the page that asks whether to unsubscribe; nothing changes' })
  @ApiOkResponse({ content: { 'text/html': {} } })
  @ApiBadRequestResponse({ description: 'The link is not valid; the answer is a page' })
  async ask(@Query() { token }: UnsubscribeDto, @Res() reply: FastifyReply): Promise<void> {
    const unsubscription = await this.links.read(token);
    if (unsubscription) sendPage(reply, unsubscribeQuestion(unsubscription.scope));
    else sendPage(reply, linkNotValid(), { status: 400 });
  }

  @Post()
  @HttpCode(200)
  @ReceivesForm()
  @BodyLimit(formBytes)
  @ApiOperation({ summary: 'Unsubscribe with one click, as a mail service does (RFC 8058)' })
  @ApiOkResponse({ content: { 'text/html': {} } })
  @ApiBadRequestResponse({ description: '`unsubscribe-link-not-valid`' })
  async unsubscribe(
    @Query() { token }: UnsubscribeDto,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const unsubscription = await this.links.read(token);
    if (unsubscription) {
      await this.commandBus.execute(new UnsubscribeCommand(unsubscription));
      sendPage(reply, unsubscribed(unsubscription.scope));
    } else if (headers.accept?.includes('text/html')) sendPage(reply, linkNotValid(), { status: 400 });
    else throw new UnsubscribeLinkNotValidError();
  }
}
