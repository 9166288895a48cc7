import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmRegistrationCommand } from '../../../application/confirm-registration/confirm-registration.command.js';
import { confirmedPage, confirmPage } from '../../pages/confirm-pages.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountLimits } from './account-limits.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { mailLinkOf, type MailLinkQuery } from './mail-link.js';

@AccountPages('confirm')
export class ConfirmPagesController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly limits: AccountLimits,
  ) {}

  @Get()
  question(@Query() link: MailLinkQuery, @Res() reply: FastifyReply): void {
    sendPage(reply, confirmPage(mailLinkOf(link)));
  }

  @Post()
  @ReceivesOwnForm()
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.takeLink(request);
    const link = mailLinkOf(fieldsOf(body, 'request', 'code'));
    const confirmation = await this.commandBus.execute(new ConfirmRegistrationCommand(link.request, link.code));
    sendPage(reply, confirmedPage(confirmation));
  }
}
