import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clients, type Client } from '../ports/clients.js';
import { secretHash } from './client-secret.js';
import { CLIENT_SETTINGS, type ClientSettings } from './client-settings.js';

/** Keeps the shop's own clients as the settings describe them. Other clients are not touched. */
@Injectable()
export class SeedClients implements OnApplicationBootstrap {
  constructor(
    private readonly clients: Clients,
    @Inject(CLIENT_SETTINGS) private readonly settings: ClientSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.clients.put(this.web());
    await this.clients.put(this.tools());
  }

  private web(): Client {
    const { SHOP_URL, GATEWAY_URL = SHOP_URL, WEB_CLIENT_SECRET } = this.settings;
    return {
      clientId: 'tradewind-web',
      name: 'Tradewind',
      secretHash: secretHash(WEB_CLIENT_SECRET),
      grantTypes: ['authorization_code', 'refresh_token'],
      scope: 'openid profile email shop',
      redirectUris: [addressIn(SHOP_URL, 'signed-in')],
      postLogoutRedirectUris: [addressIn(SHOP_URL, '')],
      backChannelLogoutUri: addressIn(GATEWAY_URL, 'back-channel-logout'),
      roles: [],
      isFirstParty: true,
    };
  }

  private tools(): Client {
    return {
      clientId: 'tradewind-tools',
      name: 'Tradewind tools',
      secretHash: secretHash(this.settings.TOOLS_CLIENT_SECRET),
      grantTypes: ['client_credentials'],
      scope: 'shop',
      redirectUris: [],
      postLogoutRedirectUris: [],
      backChannelLogoutUri: null,
      roles: ['operations', 'accounts', 'catalogue', 'stock', 'orders', 'support'],
      isFirstParty: true,
    };
  }
}

function addressIn(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}
