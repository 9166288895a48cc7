import { clientCredentialsGrant, type Configuration, WWWAuthenticateChallengeError } from 'openid-client';
import type { ClientAccess } from './client-access.js';
import { bearer, type Credentials } from './credentials.js';
import { FreshToken, type IssuedToken } from './fresh-token.js';
import { discoverIssuer } from './issuer.js';
import { SignInError } from './sign-in-error.js';

/**
 * Signs a program in by client credentials (RFC 6749, section 4.4). Its token is renewed as long as it is used.
 *
 * @throws SignInError
 */
export async function signInAsClient(access: ClientAccess): Promise<Credentials> {
  const issuer = await discoverIssuer(access);
  const token = new FreshToken(() => tokenOf(issuer, access));
  await token.get();
  return bearer(() => token.get());
}

async function tokenOf(issuer: Configuration, { clientId, origin }: ClientAccess): Promise<IssuedToken> {
  try {
    const { access_token: token, expires_in: expiresIn = 60 } = await clientCredentialsGrant(issuer);
    return { token, expiresIn };
  } catch (error) {
    const isRefused = error instanceof WWWAuthenticateChallengeError && error.status === 401;
    const reason = isRefused ? 'there is no such client, or its secret is another one' : (error as Error).message;
    throw new SignInError(`The client ${clientId} could not sign in at ${origin}: ${reason}.`, { cause: error });
  }
}
