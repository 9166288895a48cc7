import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SERVICE_SETTINGS, type ServiceSettings } from '@tradewind/platform';
import Provider from 'oidc-provider';
import { isSecret } from '../../application/seed-clients/client-secret.js';
import { Clients } from '../../application/ports/clients.js';
import { ProtocolArtifacts } from '../../application/ports/protocol-artifacts.js';
import type { SigningKey } from '../../application/ports/signing-keys.js';
import { Accounts } from './accounts.js';
import { ArtifactAdapter } from './artifact-adapter.js';
import { clientAdapter } from './client-adapter.js';
import { SignOut } from './sign-out.js';
import { protocolHeaders } from './protocol-headers.js';
import { KEY_SETTINGS, type KeySettings } from '../../application/rotate-signing-key/key-settings.js';
import { BackChannelLogouts } from '../../application/ports/back-channel-logouts.js';
import { OIDC_SETTINGS, type OidcSettings } from './oidc-settings.js';
import { tellFailedRequests } from './failed-requests.js';
import { logTokenRequests } from './log-token-requests.js';
import { configurationOf } from './provider-configuration.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The OpenID provider. A provider holds its signing keys for life, so there is a new one for each set of keys. All else that it
 * knows is in the database, and requests that have begun end with the one that they began with.
 */
@Injectable()
export class CurrentProvider {
  private readonly logger = new Logger('OpenIdProvider');
  private current: { readonly provider: Provider; readonly handle: Handle } | undefined;

  constructor(
    private readonly artifacts: ProtocolArtifacts,
    private readonly clients: Clients,
    private readonly accounts: Accounts,
    private readonly signOut: SignOut,
    private readonly logouts: BackChannelLogouts,
    @Inject(KEY_SETTINGS) private readonly keySettings: KeySettings,
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings,
    @Inject(SERVICE_SETTINGS) private readonly service: ServiceSettings,
  ) {}

  get provider(): Provider {
    if (!this.current) throw new Error('The provider is not ready.');
    return this.current.provider;
  }

  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.current) throw new Error('The provider is not ready.');
    return this.current.handle(request, response);
  }

  /** @param keys the first one signs */
  signWith(keys: readonly SigningKey[]): void {
    const provider = this.providerWith(keys);
    this.current = { provider, handle: provider.callback() };
  }

  private providerWith(keys: readonly SigningKey[]): Provider {
    const { TOKEN_ISSUER: issuer, ACCESS_TOKEN_SECONDS: lifetimeSeconds } = this.settings;
    const { IDENTITY_KEY: cookieKeys } = this.keySettings;
    const adapter = (kind: string) =>
      kind === 'Client' ? clientAdapter(this.clients) : new ArtifactAdapter(kind, this.artifacts);
    const apiTokens = { audience: this.service.TOKEN_AUDIENCE, lifetimeSeconds };
    const provider = new Provider(
      issuer,
      configurationOf({ issuer, cookieKeys, adapter, accounts: this.accounts, signOut: this.signOut, apiTokens, keys }),
    );
    provider.proxy = true;
    provider.use(protocolHeaders);
    provider.Client.prototype.compareClientSecret = function compare(secret: string) {
      return isSecret(secret, this.clientSecret!);
    };
    provider.on('backchannel.error', (_ctx, error, client, userId, sid) =>
      this.tellLater(error, client.clientId, userId, sid),
    );
    tellFailedRequests(provider, this.logger);
    logTokenRequests(provider, this.logger);
    provider.onerror = (error: Error) => this.logger.error('A request of the protocol failed', error);
    return provider;
  }

  private tellLater(error: Error, clientId: string, userId: string, sid: string): void {
    this.logger.warn(`${clientId} was not told of an ended session, and is told again: ${error.message}`);
    this.logouts
      .add({ clientId, userId, sid })
      .catch((failure) => this.logger.error('Could not record a logout', failure));
  }
}
