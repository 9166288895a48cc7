import { Injectable } from '@nestjs/common';
import type { BackChannelLogout, BackChannelLogoutCall } from '../../application/ports/back-channel-logouts.js';
import { CurrentProvider } from './current-provider.js';

/** A method of the provider's clients that its types leave out. */
interface LogoutClient {
  backchannelLogout(userId: string, sid: string): Promise<void>;
}

/** Sends a logout token to the client. */
@Injectable()
export class SignedBackChannelLogoutCall implements BackChannelLogoutCall {
  constructor(private readonly current: CurrentProvider) {}

  async make({ clientId, userId, sid }: BackChannelLogout): Promise<string | undefined> {
    try {
      const client = (await this.current.provider.Client.find(clientId)) as LogoutClient | undefined;
      await client?.backchannelLogout(userId, sid);
      return undefined;
    } catch (error) {
      return String(error);
    }
  }
}
