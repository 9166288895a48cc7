import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { ForgetExpiredArtifacts } from './application/forget-expired-artifacts/forget-expired-artifacts.js';
import { CLIENT_SETTINGS, clientSettings } from './application/seed-clients/client-settings.js';
import { SeedClients } from './application/seed-clients/seed-clients.js';
import { EndSession } from './application/end-session/end-session.js';
import { BackChannelLogoutCall } from './application/ports/back-channel-logouts.js';
import { SignedInAccount } from './application/ports/signed-in-account.js';
import { SendBackChannelLogouts } from './application/send-back-channel-logouts/send-back-channel-logouts.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { Accounts } from './interface/oidc/accounts.js';
import { SignedBackChannelLogoutCall } from './interface/oidc/back-channel-logout-call.js';
import { Consent } from './interface/oidc/consent.js';
import { CurrentProvider } from './interface/oidc/current-provider.js';
import { FollowSigningKeys } from './interface/oidc/follow-signing-keys.js';
import { Interactions } from './interface/oidc/interactions.js';
import { OIDC_SETTINGS, oidcSettings } from './interface/oidc/oidc-settings.js';
import { ProtocolLimits } from './interface/oidc/protocol-limits.js';
import { ProtocolRoutes } from './interface/oidc/protocol-routes.js';
import { SessionAccount } from './interface/oidc/session-account.js';
import { SignOut } from './interface/oidc/sign-out.js';
import { ConsentPagesController } from './interface/http/account/consent-pages.controller.js';
import { SignInPagesController } from './interface/http/account/sign-in-pages.controller.js';
import { UsersModule } from './users.module.js';

/** Sign-in by OpenID Connect: the protocol, its clients, and what it remembers. */
@Module({
  imports: [InfrastructureModule, UsersModule],
  controllers: [SignInPagesController, ConsentPagesController],
  providers: [
    ...[Accounts, CurrentProvider, FollowSigningKeys, ProtocolLimits, ProtocolRoutes, SignOut, Interactions, Consent],
    ...[SeedClients, ForgetExpiredArtifacts, EndSession, SendBackChannelLogouts],
    { provide: BackChannelLogoutCall, useClass: SignedBackChannelLogoutCall },
    { provide: SignedInAccount, useClass: SessionAccount },
    settingsProvider(CLIENT_SETTINGS, clientSettings),
    settingsProvider(OIDC_SETTINGS, oidcSettings),
  ],
  exports: [SignedInAccount],
})
export class OidcModule {}
