import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { ForgetExpiredArtifacts } from './application/forget-expired-artifacts/forget-expired-artifacts.js';
import { CLIENT_SETTINGS, clientSettings } from './application/seed-clients/client-settings.js';
import { SeedClients } from './application/seed-clients/seed-clients.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { Accounts } from './interface/oidc/accounts.js';
import { CurrentProvider } from './interface/oidc/current-provider.js';
import { FollowSigningKeys } from './interface/oidc/follow-signing-keys.js';
import { OIDC_SETTINGS, oidcSettings } from './interface/oidc/oidc-settings.js';
import { ProtocolRoutes } from './interface/oidc/protocol-routes.js';

/** Sign-in by OpenID Connect: the protocol, its clients, and what it remembers. */
@Module({
  imports: [InfrastructureModule],
  providers: [
    ...[Accounts, CurrentProvider, FollowSigningKeys, ProtocolRoutes],
    ...[SeedClients, ForgetExpiredArtifacts],
    settingsProvider(CLIENT_SETTINGS, clientSettings),
    settingsProvider(OIDC_SETTINGS, oidcSettings),
  ],
})
export class OidcModule {}
