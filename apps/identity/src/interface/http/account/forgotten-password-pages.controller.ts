import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestPasswordResetCommand } from '../../../application/request-password-reset/request-password-reset.command.js';
import { EmailAddress } from '../../../domain/user/email-address.js';
import { resetMailSentPage } from '../../pages/mail-sent-pages.js';
import { forgottenPasswordPage } from '../../pages/password-pages.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountLimits } from './account-limits.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { refusedFormOf } from './refused-form-of.js';
import { sendRefusedForm } from './send-refused-form.js';

@AccountPages('forgotten-password')
export class ForgottenPasswordPagesController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly limits: AccountLimits,
  ) {}

  @Get()
  form(@Res() reply: FastifyReply): void {
    sendPage(reply, forgottenPasswordPage());
  }

  @Post()
  @ReceivesOwnForm()
  async request(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { email } = fieldsOf(body, 'email');
    try {
      await this.limits.takeForm(request);
      const { value } = EmailAddress.of(email);
      await this.limits.takePasswordReset(value);
      await this.commandBus.execute(new RequestPasswordResetCommand(value));
      sendPage(reply, resetMailSentPage(value));
    } catch (error) {
      sendRefusedForm(reply, refusedFormOf(error), (refused) => forgottenPasswordPage(email, refused));
    }
  }
}
