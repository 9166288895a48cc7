import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { ProblemException, Public } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { toUserView } from '../../application/queries/get-user/to-user-view.js';
import { SignIn } from '../../application/sign-in/sign-in.command.js';
import { SessionDto, SignInDto } from './dto/session.dto.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in' })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiUnauthorizedResponse({ description: 'No such user, or another password' })
  @ApiTooManyRequestsResponse({ description: 'Too many failures; `Retry-After` says how many seconds to wait' })
  async signIn(
    @Body() { email, password }: SignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const outcome = await this.commands.execute(new SignIn(email, password));
    reply.header('Cache-Control', 'no-store');
    if (outcome.kind === 'refused') throw refused();
    if (outcome.kind === 'throttled') {
      reply.header('Retry-After', outcome.retryAfterSeconds);
      throw throttled(outcome.retryAfterSeconds);
    }
    const { token, user } = outcome;
    return { accessToken: token.text, expiresAt: token.expiresAt.toISOString(), user: toUserView(user) };
  }
}

function refused(): ProblemException {
  return new ProblemException(401, { code: 'wrong-credentials', title: 'E-mail address or password is wrong' });
}

function throttled(retryAfterSeconds: number): ProblemException {
  return new ProblemException(429, {
    code: 'too-many-failed-sign-ins',
    title: 'Too many failed attempts',
    detail: `Try again in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
  });
}
