import { accounts } from './accounts.js';
import { ShopClient } from './shop-client.js';
import type { Stage } from './stage.js';

/** Who plays in a story, and where. */
export interface Cast {
  readonly stage: Stage;
  /** Somebody who is not signed in. */
  readonly visitor: ShopClient;
  readonly operator: ShopClient;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Session {
  accessToken: string;
  user: { role: string };
}

export async function assemble(origin: string, stage: Stage): Promise<Cast> {
  const visitor = new ShopClient(origin, () => stage.correlationId);
  const { accessToken } = await signIn(visitor, accounts.operator);
  return { stage, visitor, operator: visitor.signedIn(accessToken) };
}

export function signIn(client: ShopClient, credentials: Credentials): Promise<Session> {
  const { email, password } = credentials;
  return client.call('POST', '/identity/sessions', { email, password }, 201);
}
