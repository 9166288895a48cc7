import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { TooBusyError } from '@tradewind/application';
import { clientAddress, HTTP_SETTINGS, type HttpSettings } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn, type CheckCredentials } from '../../../application/sign-in/sign-in.js';
import { Interactions, type OpenInteraction } from '../../oidc/interactions.js';
import { errorPage } from '../../pages/error-page.js';
import { sendPage } from '../../pages/send-page.js';
import { signInPage, type SignInProblem } from '../../pages/sign-in-page.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';

/** No account has an address that looks otherwise, and some of it no column can hold. */
const possibleEmail = /^\s*[\x21-\x7e]{1,254}\s*$/;

@AccountPages('sign-in')
export class SignInPagesController {
  constructor(
    private readonly interactions: Interactions,
    private readonly signIn: SignIn,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  @Get(':uid')
  async form(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const open = await this.interactions.open(request, reply, uid, 'login');
    show(reply, open, { email: String(open.interaction.params['login_hint'] ?? '') });
  }

  @Post(':uid')
  @ReceivesOwnForm()
  async submit(
    @Param('uid') uid: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.signIn.inTurn((check) => this.answer(uid, body, request, reply, check));
    } catch (error) {
      if (!(error instanceof TooBusyError)) throw error;
      sendPage(reply.header('Retry-After', String(error.retryAfterSeconds)), tooBusyPage(uid), { status: 503 });
    }
  }

  private async answer(
    uid: string,
    body: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
    check: CheckCredentials,
  ): Promise<void> {
    const open = await this.interactions.open(request, reply, uid, 'login');
    const { email, password } = fieldsOf(body, 'email', 'password');
    // A password that is changed meanwhile ends this sign-in, too.
    const ts = Math.floor(Date.now() / 1000);
    const address = clientAddress(request.raw, this.settings.TRUSTED_PROXIES);
    const outcome = await check({ email: possibleEmail.test(email) ? email : '', password, address });
    if (outcome.kind === 'signed-in') {
      await this.interactions.end(request, reply, { login: { accountId: outcome.user.id, ts, amr: ['pwd'] } });
    } else if (outcome.kind === 'throttled') {
      void reply.header('Retry-After', String(outcome.retryAfterSeconds));
      show(reply, open, { email, status: 429, problem: outcome });
    } else {
      show(reply, open, { email, status: 401, problem: { kind: 'wrong-credentials' } });
    }
  }
}

/** It knows nothing of the sign-in, because reading it would be what there is too much of. */
function tooBusyPage(uid: string): string {
  return errorPage({
    title: 'Many people are signing in just now',
    message: 'Try again in a few seconds.',
    next: { href: `/account/sign-in/${uid}`, label: 'Try again' },
  });
}

interface Shown {
  readonly email: string;
  readonly status?: number;
  readonly problem?: SignInProblem;
}

function show(reply: FastifyReply, { interaction, client, redirectUri }: OpenInteraction, shown: Shown): void {
  const { status = 200, email, problem } = shown;
  const page = signInPage({
    action: `/account/sign-in/${interaction.uid}`,
    email,
    ...(client['is_first_party'] !== true && { client: client.clientName ?? client.clientId }),
    ...(problem && { problem }),
  });
  sendPage(reply, page, { status, mayLeadTo: [redirectUri.origin] });
}
