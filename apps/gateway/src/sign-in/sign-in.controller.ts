import { Controller, Get, Header, Inject, Logger, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { IdentityUnavailableError } from '../identity/identity-errors.js';
import { IdentityClient } from '../identity/identity-client.js';
import type { Tokens } from '../identity/tokens.js';
import { CurrentSessions } from '../sessions/current-sessions.js';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';
import { SessionFigures } from '../sessions/session-figures.js';
import { BegunSignIns, type BegunSignIn } from './begun-sign-ins.js';
import { FailedSignInFilter } from './failed-sign-in.filter.js';
import { NavigationGuard } from './navigation.guard.js';
import { failedSignIn, notBegunHere, reasonOf, wrongReturn } from './problems.js';
import { returnPath } from './return-path.js';
import { SignIns } from './sign-ins.js';

const redirect = 303;

/** Signs people in by the authorization code flow of OpenID Connect, with PKCE. */
@ApiTags('sign-in')
@UseFilters(FailedSignInFilter)
@Controller()
export class SignInController {
  private readonly logger = new Logger(SignInController.name);

  constructor(
    private readonly identity: IdentityClient,
    private readonly begun: BegunSignIns,
    private readonly signIns: SignIns,
    private readonly sessions: CurrentSessions,
    private readonly figures: SessionFigures,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  @ApiOperation({ summary: 'Sends the browser to the sign-in of the shop' })
  @ApiQuery({ name: 'return', required: false, description: 'A path of the shop, to which the sign-in leads back' })
  @ApiResponse({ status: redirect, description: 'To identity' })
  @ApiForbiddenResponse({ description: 'No page load of a whole window' })
  @UseGuards(NavigationGuard)
  @Header('Cache-Control', 'no-store')
  @Get('sign-in')
  async begin(
    @Query('return') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const returnTo = wanted === undefined ? '/' : returnPath(String(wanted), this.settings.shopUrl);
    if (returnTo === undefined || Array.isArray(wanted)) throw wrongReturn();
    const secrets = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = await this.counting(this.identity.signInUrl(secrets));
    this.begun.add(request, reply, { ...secrets, returnTo });
    this.figures.signIn('begun');
    void reply.redirect(url.href, redirect);
  }

  @ApiOperation({ summary: 'Takes the answer of identity and begins a session' })
  @ApiQuery({ name: 'state', required: false })
  @ApiQuery({ name: 'code', required: false })
  @ApiResponse({ status: redirect, description: 'To where the sign-in was begun' })
  @Header('Cache-Control', 'no-store')
  @Get('signed-in')
  async complete(
    @Query('state') state: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signIn = typeof state === 'string' ? this.begun.take(request, reply, state) : undefined;
    if (!signIn) {
      this.figures.signIn('not-begun-here');
      throw notBegunHere();
    }
    const tokens = await this.counting(this.exchange(request, signIn));
    const former = await this.sessions.of(request);
    this.sessions.give(reply, await this.signIns.complete(tokens, former, this.sessions.browserOf(request)));
    this.figures.signIn('completed');
    void reply.redirect(signIn.returnTo, redirect);
  }

  private async exchange(request: FastifyRequest, signIn: BegunSignIn): Promise<Tokens> {
    const { search } = new URL(request.originalUrl, this.settings.shopUrl);
    return this.identity.exchange(search, signIn).catch((error: unknown) => {
      if (error instanceof ProblemException) throw error;
      this.logger.warn(`a sign-in failed: ${reasonOf(error)}`);
      throw failedSignIn(error);
    });
  }

  private async counting<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      this.figures.signIn(error instanceof IdentityUnavailableError ? 'unavailable' : 'failed');
      throw error;
    });
  }
}
