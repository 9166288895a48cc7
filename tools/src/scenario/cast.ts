import { randomBytes } from 'node:crypto';
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
  const visitor = new ShopClient(access.origin, () => traceHeaders(stage));
  return { stage, visitor, operator: visitor.signedIn(await signInAsClient(access)), passwords: [] };
}

/** What is done on stage is recorded however busy the services are: the caller traces it (W3C). */
function traceHeaders({ correlationId }: Stage): Record<string, string> {
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return { 'X-Correlation-Id': correlationId, traceparent };
}
