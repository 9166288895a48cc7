import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskForConfirmationMailCommand } from '../../../application/ask-for-confirmation-mail/ask-for-confirmation-mail.command.js';
import { RegistrationRequest } from '../../../application/request-registration/registration-request.js';
import { normaliseEmail } from '../../../domain/user/email-address.js';
import { confirmationMailSentPage } from '../../pages/mail-sent-pages.js';
import { registerPage } from '../../pages/register-page.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountLimits } from './account-limits.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { isUuid } from './mail-link.js';
import { refusedFormOf } from './refused-form-of.js';
import { sendRefusedForm } from './send-refused-form.js';

@AccountPages('register')
export class RegisterPagesController {
  constructor(
    private readonly registration: RegistrationRequest,
    private readonly limits: AccountLimits,
    private readonly commandBus: CommandBus,
  ) {}

  @Get()
  form(@Res() reply: FastifyReply): void {
    sendPage(reply, registerPage());
  }

  @Post()
  @ReceivesOwnForm()
  async register(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const account = fieldsOf(body, 'email', 'displayName', 'password');
    try {
      await this.limits.takeForm(request);
      const admit = (email: string) => this.limits.takeRegistration(email);
      const { registrationId } = await this.registration.make(account, admit);
      sendPage(reply, confirmationMailSentPage({ email: normaliseEmail(account.email), registrationId }));
    } catch (error) {
      sendRefusedForm(reply, refusedFormOf(error), (refused) => registerPage(account, refused));
    }
  }

  @Post('again')
  @ReceivesOwnForm()
  async again(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { registrationId, email } = fieldsOf(body, 'registrationId', 'email');
    try {
      await this.limits.takeLink(request);
      if (isUuid(registrationId)) await this.commandBus.execute(new AskForConfirmationMailCommand(registrationId));
      sendPage(reply, confirmationMailSentPage({ email, registrationId, again: true }));
    } catch (error) {
      sendRefusedForm(reply, refusedFormOf(error), (refused) =>
        confirmationMailSentPage({ email, registrationId, ...refused }),
      );
    }
  }
}
