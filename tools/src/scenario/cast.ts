import type { ClientAccess } from '../sign-in/client-access.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { ShopClient } from './shop-client.js';
import type { Stage } from './stage.js';

/** Who plays in a story, and where. */
export interface Cast {
  readonly stage: Stage;
  /** Somebody who is not signed in. */
  readonly visitor: ShopClient;
  /** The staff of the shop: a program that may do what they may, and that makes the accounts of the customers. */
  readonly operator: ShopClient;
  /** Those of the accounts that the story has made so far. */
  readonly passwords: string[];
}

export async function assemble(access: ClientAccess, stage: Stage): Promise<Cast> {
  const visitor = new ShopClient(access.origin, () => stage.correlationId);
  return { stage, visitor, operator: visitor.signedIn(await signInAsClient(access)), passwords: [] };
}
