import type { IncomingHttpHeaders } from 'node:http';
import { ProblemException } from '@tradewind/platform';

export const guestHeader = 'Guest-Basket';

/** At least 128 random bits in base64url. */
const capability = /^[\w-]{22,128}$/;

/**
 * Returns the secret by which a guest who has not signed in owns a basket, or undefined without the header.
 *
 * @throws ProblemException 400 when the header holds no such secret
 */
export function guestCapability(headers: IncomingHttpHeaders): string | undefined {
  const secret = headers['guest-basket'];
  if (secret === undefined) return undefined;
  if (typeof secret === 'string' && capability.test(secret)) return secret;
  const errors = [{ field: guestHeader, reason: 'must be 22 to 128 characters of base64url' }];
  throw new ProblemException(400, { code: 'validation-failed', title: 'The request is not valid', errors });
}
