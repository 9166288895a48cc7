import { Controller, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { ReceivesForm } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityClient } from '../identity/identity-client.js';
import { CurrentSessions } from '../sessions/current-sessions.js';
import { SessionEndings } from '../sessions/session-endings.js';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';

const redirect = 303;

@ApiTags('sign-in')
@Controller()
export class SignOutController {
  constructor(
    private readonly sessions: CurrentSessions,
    private readonly endings: SessionEndings,
    private readonly identity: IdentityClient,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  @ApiOperation({
    summary: 'Ends the session, and then the sign-in at identity',
    description: 'A plain form may post it. The session has ended whatever identity answers.',
  })
  @ApiResponse({ status: redirect, description: 'To identity, which leads back to the start page' })
  @ApiSecurity({})
  @ApiSecurity('session')
  @Header('Cache-Control', 'no-store')
  @ReceivesForm()
  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.sessions.of(request);
    const ended = session && (await this.endings.end(session.id, 'signed-out'));
    this.sessions.forgetCarried(request, reply);
    if (ended?.refreshToken !== undefined) void this.identity.revoke(ended.refreshToken);
    void reply.redirect(session?.access ? await this.leave(ended?.idToken) : '/', redirect);
  }

  /** Without identity, the browser is signed out here, and its sign-in there ends by itself. */
  private async leave(idToken: string | undefined): Promise<string> {
    return this.identity.signOutUrl(idToken).then(
      ({ href }) => href,
      () => `${this.settings.shopUrl}/`,
    );
  }
}
