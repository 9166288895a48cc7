import { Body, Controller, Header, Inject, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import {
  clientAddress,
  HTTP_SETTINGS,
  ProblemException,
  Public,
  type HttpSettings,
  type RequestFrom,
} from '@tradewind/platform';
import { SignIn } from '../../application/sign-in/sign-in.js';
import { SessionDto, SignInDto } from './dto/session.dto.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  @Post()
  @Public()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Sign in' })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiUnauthorizedResponse({ description: 'Unknown e-mail address or wrong password' })
  @ApiTooManyRequestsResponse({
    description:
      'Too many failed attempts for this account or from this address; `Retry-After` gives the seconds to wait',
  })
  @ApiServiceUnavailableResponse({ description: 'Too many sign-ins at once; `Retry-After` gives the seconds to wait' })
  async open(@Body() { email, password }: SignInDto, @Req() request: RequestFrom): Promise<SessionDto> {
    const address = clientAddress(request, this.settings.TRUSTED_PROXIES);
    const outcome = await this.signIn.execute({ email, password, address });
    if (outcome.kind === 'refused') throw refused();
    if (outcome.kind === 'throttled') throw throttled(outcome.retryAfterSeconds);
    const { token, user } = outcome;
    const { id: userId, displayName, roles } = user;
    const expiresAt = token.expiresAt.toISOString();
    return { accessToken: token.text, expiresAt, user: { userId, email: user.email, displayName, roles } };
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
