import { Module } from '@nestjs/common';
import { Clock, SystemClock } from '@tradewind/application';
import { Sealer, settingsProvider } from '@tradewind/platform';
import { RefuseForeignRequests } from './foreign-requests/refuse-foreign-requests.js';
import { gatewaySettings, SERVICE_URLS } from './gateway-settings.js';
import { GuestBaskets } from './guest/guest-baskets.js';
import { SignInChecks } from './health/sign-in-checks.js';
import { IdentityClient } from './identity/identity-client.js';
import { Cookies } from './sessions/cookies.js';
import { CurrentSessions } from './sessions/current-sessions.js';
import { ExpiredSessionsWorker } from './sessions/expired-sessions-worker.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { SessionEndings } from './sessions/session-endings.js';
import { SessionFigures } from './sessions/session-figures.js';
import { SESSION_SETTINGS, sessionSettings, type SessionSettings } from './sessions/session-settings.js';
import { SessionStore } from './sessions/session-store.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { BackChannelLogoutController } from './sign-in/back-channel-logout.controller.js';
import { BegunSignIns } from './sign-in/begun-sign-ins.js';
import { LogoutTokens } from './sign-in/logout-tokens.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIns } from './sign-in/sign-ins.js';
import { SignOutController } from './sign-in/sign-out.controller.js';
import { FreshTokens } from './tokens/fresh-tokens.js';

/** Sign-in, the sessions that it begins, and the tokens that they stand for. */
@Module({
  controllers: [SignInController, SignOutController, SessionsController, BackChannelLogoutController],
  providers: [
    settingsProvider(SERVICE_URLS, gatewaySettings, ({ services }) => services),
    settingsProvider(SESSION_SETTINGS, sessionSettings),
    { provide: Clock, useClass: SystemClock },
    {
      provide: Sealer,
      useFactory: ({ keys }: SessionSettings) => new Sealer(keys, 'tradewind gateway sessions'),
      inject: [SESSION_SETTINGS],
    },
    ...[Cookies, RefuseForeignRequests, SignInChecks],
    ...[SessionFigures, SessionStore, SessionEndings, OwnSessions, CurrentSessions, ExpiredSessionsWorker],
    ...[IdentityClient, BegunSignIns, SignIns, LogoutTokens, FreshTokens, GuestBaskets],
  ],
  exports: [SERVICE_URLS, SESSION_SETTINGS, Cookies, CurrentSessions, SessionStore, FreshTokens, GuestBaskets],
})
export class SessionsModule {}
