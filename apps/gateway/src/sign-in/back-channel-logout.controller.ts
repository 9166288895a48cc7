import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBadRequestResponse, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BodyLimit, ReceivesForm } from '@tradewind/platform';
import { SessionEndings } from '../sessions/session-endings.js';
import { LogoutTokens } from './logout-tokens.js';

const longestForm = 16 * 1024;

/** Receives logout tokens of identity (OpenID Connect Back-Channel Logout 1.0). */
@ApiTags('sign-in')
@Controller()
export class BackChannelLogoutController {
  constructor(
    private readonly tokens: LogoutTokens,
    private readonly endings: SessionEndings,
  ) {}

  @ApiOperation({
    summary: 'Ends the sessions of a person or of one sign-in, for identity',
    description: 'The token names the sign-in (`sid`) or, without it, the person (`sub`). A token acts once.',
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOkResponse({ description: 'The sessions have ended, or there were none' })
  @ApiBadRequestResponse({ description: 'The logout token is not valid' })
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @BodyLimit(longestForm)
  @ReceivesForm()
  @Post('back-channel-logout')
  async logout(@Body() form: unknown): Promise<void> {
    await this.endings.endByLogoutToken(await this.tokens.read(form));
  }
}
