import { Controller, Delete, Get, Header, HttpCode, Param, Req, Res } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { IdPipe, ProblemException } from '@tradewind/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityClient } from '../identity/identity-client.js';
import { personOf } from '../identity/person.js';
import { CurrentSessions } from './current-sessions.js';
import { OwnSessionsDto, SessionDto } from './dto/session.dto.js';
import { OwnSessions } from './own-sessions.js';
import { SessionEndings } from './session-endings.js';
import { SessionStore } from './session-store.js';
import type { Session } from './session.js';

/** What the owner of a session may know and do about it. The cookie alone says who that is. */
@ApiTags('session')
@Controller()
export class SessionsController {
  constructor(
    private readonly current: CurrentSessions,
    private readonly own: OwnSessions,
    private readonly endings: SessionEndings,
    private readonly store: SessionStore,
    private readonly identity: IdentityClient,
  ) {}

  @ApiOperation({ summary: 'Who is signed in, and until when', description: 'Asking does not prolong the session.' })
  @ApiOkResponse({ type: SessionDto })
  @ApiSecurity({})
  @ApiSecurity('session')
  @Header('Cache-Control', 'no-store')
  @Get('session')
  async session(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    const session = await this.current.of(request);
    if (!session) this.current.forgetCarried(request, reply);
    if (!session?.access) return { user: null, leftOut: [] };
    return { user: personOf(session.access.token), endsAt: session.endsAt.toISOString(), leftOut: session.leftOut };
  }

  @ApiOperation({ summary: 'Says that the person has been told what did not fit into their basket' })
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ description: 'Nobody is signed in' })
  @ApiSecurity('session')
  @HttpCode(204)
  @Delete('session/left-out')
  async forgetLeftOut(@Req() request: FastifyRequest): Promise<void> {
    const { id } = await this.signedIn(request);
    await this.store.forgetLeftOut(id);
  }

  @ApiOperation({ summary: 'Lists the sessions of the person who is signed in' })
  @ApiOkResponse({ type: OwnSessionsDto })
  @ApiUnauthorizedResponse({ description: 'Nobody is signed in' })
  @ApiSecurity('session')
  @Header('Cache-Control', 'no-store')
  @Get('sessions')
  async list(@Req() request: FastifyRequest): Promise<OwnSessionsDto> {
    const current = await this.signedIn(request);
    const sessions = await this.own.of(current.personId);
    return {
      signInAgain: !this.current.isFresh(current),
      items: sessions.map((session) => ({
        id: session.id,
        current: session.id === current.id,
        device: session.device,
        address: session.address,
        begunAt: session.begunAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
      })),
    };
  }

  @ApiOperation({
    summary: 'Ends one of the own sessions',
    description:
      'It acts at once: the next request with its cookie comes from nobody. To end another session than that of the request, the person must have signed in less than ten minutes ago.',
  })
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ description: 'Nobody is signed in' })
  @ApiForbiddenResponse({ description: 'The person must sign in again first' })
  @ApiNotFoundResponse({ description: 'The person has no such session' })
  @ApiSecurity('session')
  @HttpCode(204)
  @Delete('sessions/:id')
  async end(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const current = await this.signedIn(request);
    if (id !== current.id && !this.current.isFresh(current)) throw signInAgain();
    const ended = await this.endings.endOwn(id, current.personId);
    if (!ended) throw new ProblemException(404, { code: 'session-not-found', title: 'You have no such session' });
    if (id === current.id) this.current.forget(reply);
    if (ended.refreshToken !== undefined) void this.identity.revoke(ended.refreshToken);
  }

  private async signedIn(request: FastifyRequest): Promise<Session & { readonly personId: string }> {
    const session = await this.current.used(request);
    if (session?.personId !== undefined) return { ...session, personId: session.personId };
    throw new ProblemException(401, { code: 'not-signed-in', title: 'Sign in first' });
  }
}

const signInAgain = () =>
  new ProblemException(403, {
    code: 'sign-in-again',
    title: 'Sign in again first',
    detail:
      'You signed in more than ten minutes ago. Whoever has found your browser open must not sign out your other devices.',
  });
