import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { SignedInAccount } from '../../application/ports/signed-in-account.js';
import { Accounts } from './accounts.js';
import { CurrentProvider } from './current-provider.js';

@Injectable()
export class SessionAccount implements SignedInAccount {
  constructor(
    private readonly current: CurrentProvider,
    private readonly accounts: Accounts,
  ) {}

  async of(request: IncomingMessage, response: ServerResponse): Promise<string | undefined> {
    const { provider } = this.current;
    const { accountId, loginTs } = await provider.Session.get(provider.createContext(request, response));
    if (accountId === undefined) return undefined;
    return (await this.accounts.find(accountId, loginTs))?.accountId;
  }
}
