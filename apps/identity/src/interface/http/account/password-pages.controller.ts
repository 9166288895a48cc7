import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordChange } from '../../../application/change-password/password-change.js';
import { SignedInAccount } from '../../../application/ports/signed-in-account.js';
import { GetUserQuery } from '../../../read-model/get-user.query.js';
import { changePasswordPage, passwordChangedPage } from '../../pages/password-pages.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountLimits } from './account-limits.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { refusedFormOf } from './refused-form-of.js';
import { sendRefusedForm } from './send-refused-form.js';
import { signedInOrRedirected } from './signed-in-or-redirected.js';

const ownPath = '/account/password';

@AccountPages('password')
export class PasswordPagesController {
  constructor(
    private readonly signedIn: SignedInAccount,
    private readonly change: PasswordChange,
    private readonly limits: AccountLimits,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const userId = await signedInOrRedirected(this.signedIn, ownPath, request, reply);
    if (userId === undefined) return;
    sendPage(reply, changePasswordPage(await this.emailOf(userId)));
  }

  @Post()
  @ReceivesOwnForm()
  async set(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const userId = await signedInOrRedirected(this.signedIn, ownPath, request, reply);
    if (userId === undefined) return;
    const { currentPassword, password } = fieldsOf(body, 'currentPassword', 'password');
    const account = await this.emailOf(userId);
    try {
      await this.limits.takeForm(request);
      await this.limits.takePasswordChange(userId);
      await this.change.make(userId, currentPassword, password);
      sendPage(reply, passwordChangedPage());
    } catch (error) {
      sendRefusedForm(reply, refusedFormOf(error), (refused) => changePasswordPage(account, refused));
    }
  }

  private async emailOf(userId: string): Promise<string> {
    return (await this.queryBus.execute(new GetUserQuery(userId))).email;
  }
}
