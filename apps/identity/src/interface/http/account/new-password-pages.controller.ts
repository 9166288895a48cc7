import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordResetLink } from '../../../application/reset-password/password-reset-link.js';
import { newPasswordPage, passwordChangedPage } from '../../pages/password-pages.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountLimits } from './account-limits.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { mailLinkOf, type MailLinkQuery } from './mail-link.js';
import { refusedFormOf } from './refused-form-of.js';
import { sendRefusedForm } from './send-refused-form.js';

@AccountPages('new-password')
export class NewPasswordPagesController {
  constructor(
    private readonly links: PasswordResetLink,
    private readonly limits: AccountLimits,
  ) {}

  @Get()
  async form(@Query() query: MailLinkQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.takeLink(request);
    const link = mailLinkOf(query);
    const { email: account } = await this.links.userOf(link);
    sendPage(reply, newPasswordPage({ account, ...link }));
  }

  @Post()
  @ReceivesOwnForm()
  async set(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.takeLink(request);
    const { password, ...sent } = fieldsOf(body, 'request', 'code', 'password');
    const link = mailLinkOf(sent);
    const { email: account } = await this.links.userOf(link);
    try {
      await this.links.use(link, password);
      sendPage(reply, passwordChangedPage());
    } catch (error) {
      sendRefusedForm(reply, refusedFormOf(error), (refused) => newPasswordPage({ account, ...link }, refused));
    }
  }
}
